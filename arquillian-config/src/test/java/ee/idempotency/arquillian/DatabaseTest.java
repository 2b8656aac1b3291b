// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.arquillian;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class DatabaseTest {

    private static final String WEB_XML = """
            <web-app>
                <data-source>
                    <name>java:app/jdbc/other</name>
                </data-source>
                <data-source id="mine">
                    <name>java:app/jdbc/checkout</name>
                    <url>jdbc:h2:mem:own</url>
                </data-source>
            </web-app>
            """;

    @ParameterizedTest
    @EnumSource
    void isReachedByServerAndTestAlike(TestDatabase product) throws SQLException {
        Database database = product.fresh();

        try (Connection server = connectAsServer(database);
                Statement statement = server.createStatement()) {
            statement.execute("CREATE TABLE item (id INT PRIMARY KEY)");
            statement.execute("INSERT INTO item VALUES (42)");
        }

        assertThat(onlyItem(database)).isEqualTo(42);
    }

    @Test
    void keepsFileInGivenDirectory(@TempDir Path directory) throws SQLException {
        Database database = TestDatabase.H2.onDisk(directory);

        database.connect().close();

        assertThat(directory.resolve("checkout.mv.db")).exists();
    }

    @Test
    void replacesItsDataSourceAlone() {
        Database database = TestDatabase.H2.fresh();

        String webXml = database.intoWebXml(WEB_XML);

        assertThat(webXml)
                .contains("java:app/jdbc/other")
                .containsOnlyOnce(Database.JNDI_NAME)
                .contains(database.dataSourceElement())
                .doesNotContain("jdbc:h2:mem:own");
    }

    @ParameterizedTest
    @CsvSource({"POSTGRESQL, postgresql-", "MARIADB, mariadb-java-client-"})
    void bringsDriverIntoArchive(TestDatabase product, String jar) {
        WebArchive archive = ShrinkWrap.create(WebArchive.class);

        product.fresh().into(archive);

        assertThat(archive.getContent().keySet()).asString().contains("/WEB-INF/lib/" + jar, "/WEB-INF/web.xml");
    }

    @Test
    void tellsServersHowFarTransactionsAreKeptApart() {
        Database database = TestDatabase.H2.fresh();

        String element = database.withIsolation(Isolation.SERIALIZABLE).dataSourceElement();

        assertThat(element).contains("<isolation-level>TRANSACTION_SERIALIZABLE</isolation-level>");
        assertThat(database.dataSourceElement()).contains("<isolation-level>TRANSACTION_READ_COMMITTED</");
    }

    private static Connection connectAsServer(Database database) throws SQLException {
        String element = database.dataSourceElement();
        return DriverManager.getConnection(text("url", element), text("user", element), text("password", element));
    }

    private static String text(String name, String xml) {
        Matcher matcher = Pattern.compile("<" + name + ">(.*)</" + name + ">").matcher(xml);
        assertThat(matcher.find()).isTrue();
        return matcher.group(1);
    }

    private static int onlyItem(Database database) throws SQLException {
        try (Connection test = database.connect();
                Statement statement = test.createStatement();
                ResultSet rows = statement.executeQuery("SELECT id FROM item")) {
            rows.next();
            return rows.getInt(1);
        }
    }
}
