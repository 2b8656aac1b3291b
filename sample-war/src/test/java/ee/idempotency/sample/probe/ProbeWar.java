// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.sample.probe;

import ee.idempotency.arquillian.Database;
import ee.idempotency.arquillian.SampleArchive;
import ee.idempotency.sample.probe.app.Note;
import ee.idempotency.sample.probe.app.Notes;
import ee.idempotency.sample.probe.app.NotesResource;
import ee.idempotency.sample.probe.app.ProbeApplication;
import java.io.File;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import org.jboss.shrinkwrap.api.ArchivePath;
import org.jboss.shrinkwrap.api.Filters;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.Asset;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.spec.JavaArchive;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** Builds the archive of a probe: test classes, the library's jars as the build made them, and a persistence.xml. */
public final class ProbeWar {

    /** The line that an application adds to its persistence unit. */
    public static final String MAPPING_FILE = "<mapping-file>META-INF/idempotency-orm.xml</mapping-file>";

    /** A payara-web.xml: Payara checks the roles of resources by default, and so would hide whether the library does. */
    public static final String WITHOUT_ROLES_OF_THE_SERVER = """
            <?xml version="1.0" encoding="UTF-8"?>
            <payara-web-app>
              <jaxrs-roles-allowed-enabled>false</jaxrs-roles-allowed-enabled>
            </payara-web-app>
            """;

    private static final String PERSISTENCE_XML = """
            <?xml version="1.0" encoding="UTF-8"?>
            <persistence xmlns="https://jakarta.ee/xml/ns/persistence" version="3.0">
            %s</persistence>
            """;

    private static final String UNIT = """
            <persistence-unit name="%s" transaction-type="JTA">
              <jta-data-source>%s</jta-data-source>
              %s
              <properties>
                <property name="jakarta.persistence.schema-generation.database.action" value="create"/>
              </properties>
            </persistence-unit>
            """;

    private final WebArchive archive;
    private final List<String> units = new ArrayList<>();

    private ProbeWar(String name) {
        archive = ShrinkWrap.create(WebArchive.class, name + ".war");
        SampleArchive.asBuilt()
                .getContent(Filters.include("/WEB-INF/lib/idempotency-.*\\.jar"))
                .forEach((path, node) -> add(path, node.getAsset()));
    }

    /** A probe that writes notes; see {@link NotesResource}. */
    public static ProbeWar ofNotes(String name) {
        return named(name).with(ProbeApplication.class, NotesResource.class, Notes.class, Note.class);
    }

    /** A probe whose context root is {@code /name}, unless it is its server's first. */
    public static ProbeWar named(String name) {
        return new ProbeWar(name);
    }

    public ProbeWar with(Class<?>... classes) {
        archive.addClasses(classes);
        return this;
    }

    /** Takes away the library's jar of this name. */
    public ProbeWar without(String jar) {
        archive.getContent(Filters.include("/WEB-INF/lib/" + jar + "-.*"))
                .keySet()
                .forEach(archive::delete);
        return this;
    }

    /** The jar that this class comes from, without a tag library: the server would look for its superclasses. */
    public ProbeWar withLibraryOf(Class<?> type) {
        try {
            File jar = new File(
                    type.getProtectionDomain().getCodeSource().getLocation().toURI());
            archive.addAsLibrary(ShrinkWrap.create(JavaArchive.class, jar.getName())
                    .merge(ShrinkWrap.createFromZipFile(JavaArchive.class, jar), Filters.exclude(".*\\.tld")));
            return this;
        } catch (URISyntaxException odd) {
            throw new IllegalStateException("no jar holds " + type, odd);
        }
    }

    /** A file below {@code WEB-INF/classes}. */
    public ProbeWar withResource(String path, String content) {
        archive.addAsResource(new StringAsset(content), path);
        return this;
    }

    /** A file below {@code WEB-INF}. */
    public ProbeWar withWebInf(String path, String content) {
        archive.addAsWebInfResource(new StringAsset(content), path);
        return this;
    }

    /** The unit {@code notes} as an application has it that uses the library and sets nothing else. */
    public ProbeWar withUnit() {
        return withUnit("notes", MAPPING_FILE);
    }

    /** A unit over the database that {@link #on} names; the elements stand between its data source and its properties. */
    public ProbeWar withUnit(String name, String elements) {
        return withUnit(name, Database.JNDI_NAME, elements);
    }

    /** A unit over another data source. */
    public ProbeWar withUnit(String name, String dataSource, String elements) {
        units.add(UNIT.formatted(name, dataSource, elements));
        return this;
    }

    /** The archive, with this database as its data source. */
    public WebArchive on(Database database) {
        return database.into(withPersistenceXml());
    }

    private WebArchive withPersistenceXml() {
        return units.isEmpty()
                ? archive
                : SampleArchive.withPersistenceXml(archive, PERSISTENCE_XML.formatted(String.join("", units)));
    }

    private void add(ArchivePath path, Asset asset) {
        archive.add(asset, path);
    }
}
