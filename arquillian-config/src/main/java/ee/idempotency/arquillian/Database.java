// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.arquillian;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;
import org.jboss.shrinkwrap.api.Node;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** One database, seen from two sides: as the data source of an archive under test, and as the connections of the test itself. */
public final class Database {

    /** The name under which the application looks for its data source. */
    public static final String JNDI_NAME = "java:app/jdbc/checkout";

    private static final String WEB_XML = "WEB-INF/web.xml";
    private static final String EMPTY_WEB_XML = """
            <?xml version="1.0" encoding="UTF-8"?>
            <web-app xmlns="https://jakarta.ee/xml/ns/jakartaee" version="6.0">
            </web-app>
            """;
    private static final Pattern DATA_SOURCE = Pattern.compile("<data-source[\\s>].*?</data-source>", Pattern.DOTALL);
    private static final int MAX_POOL_SIZE = 20;

    private final Class<? extends DataSource> type;
    private final String url;
    private final String user;
    private final DataSource dataSource;
    private final Isolation isolation;

    Database(Class<? extends DataSource> type, String url, String user, DataSource dataSource) {
        this(type, url, user, dataSource, Isolation.READ_COMMITTED);
    }

    private Database(
            Class<? extends DataSource> type, String url, String user, DataSource dataSource, Isolation isolation) {
        this.type = type;
        this.url = url;
        this.user = user;
        this.dataSource = dataSource;
        this.isolation = isolation;
    }

    /** The test's own way to the same rows. */
    public DataSource dataSource() {
        return dataSource;
    }

    /** A connection of the test, in auto-commit mode; the caller closes it. */
    public Connection connect() throws SQLException {
        return dataSource.getConnection();
    }

    /** Executes a statement of the test's. */
    void execute(String sql) {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException failed) {
            throw new IllegalStateException(sql, failed);
        }
    }

    /**
     * This database as servers reach it through a proxy on another port of this machine; the test's own way stays. Each statement
     * travels with its text, so that the proxy can read it.
     */
    public Database through(int port) {
        String proxied = url.replaceFirst("127\\.0\\.0\\.1:\\d+", "127.0.0.1:" + port) + "?prepareThreshold=0";
        return new Database(type, proxied, user, dataSource, isolation);
    }

    /** The same database, whose servers under test keep their transactions apart like this; otherwise READ COMMITTED. */
    public Database withIsolation(Isolation other) {
        return new Database(type, url, user, dataSource, other);
    }

    /** The port that the database's server listens on. */
    public int port() {
        return URI.create(url.substring("jdbc:".length())).getPort();
    }

    /** The archive, with this database in its web.xml and the driver in its library directory if the server does not bring it. */
    public WebArchive into(WebArchive archive) {
        Node webXml = archive.get(WEB_XML);
        String before = webXml == null ? EMPTY_WEB_XML : text(webXml);
        archive.setWebXML(new StringAsset(intoWebXml(before)));
        return type == JdbcDataSource.class ? archive : archive.addAsLibrary(Jars.of(type));
    }

    /** The text of a web.xml whose data source of the name {@link #JNDI_NAME} is this database, whether it had one or not. */
    public String intoWebXml(String webXml) {
        Matcher existing = DATA_SOURCE.matcher(webXml);
        String without = existing.replaceAll(
                match -> match.group().contains(JNDI_NAME) ? "" : Matcher.quoteReplacement(match.group()));
        return without.replace("</web-app>", dataSourceElement() + "</web-app>");
    }

    /** The element that declares this database in a web.xml. */
    public String dataSourceElement() {
        return """
                <data-source>
                    <name>%s</name>
                    <class-name>%s</class-name>
                    <url>%s</url>
                    <user>%s</user>
                    <password>%s</password>
                    <transactional>true</transactional>
                    %s<max-pool-size>%d</max-pool-size>
                    <min-pool-size>1</min-pool-size>
                </data-source>
                """.formatted(JNDI_NAME, type.getName(), url, user, user, isolationElement(), MAX_POOL_SIZE);
    }

    /** WildFly 39.0.1 reads READ COMMITTED as READ UNCOMMITTED, and means READ COMMITTED where nothing is said. */
    private String isolationElement() {
        return isolation == Isolation.READ_COMMITTED && "wildfly".equals(System.getProperty("server"))
                ? ""
                : "<isolation-level>TRANSACTION_" + isolation + "</isolation-level>";
    }

    static String text(Node file) {
        try (InputStream content = file.getAsset().openStream()) {
            return new String(content.readAllBytes(), UTF_8);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    @Override
    public String toString() {
        return url;
    }
}
