// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.arquillian;

import java.io.File;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.importer.ZipImporter;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/**
 * The web archive that the build made, opened anew by each call and free to change. The system property {@code sample.war} tells its
 * file.
 */
public final class SampleArchive {

    private static final String FILE_PROPERTY = "sample.war";

    private SampleArchive() {}

    /** The archive on this database, otherwise as built. */
    public static WebArchive on(Database database) {
        return database.into(asBuilt());
    }

    /** The archive as built. What replaces its web.xml must do so before {@link Database#into(WebArchive)} is called. */
    public static WebArchive asBuilt() {
        File file = file();
        return ShrinkWrap.create(ZipImporter.class, file.getName())
                .importFrom(file)
                .as(WebArchive.class);
    }

    /** The archive with another persistence.xml. */
    public static WebArchive withPersistenceXml(WebArchive archive, String persistenceXml) {
        return archive.addAsResource(new StringAsset(persistenceXml), "META-INF/persistence.xml");
    }

    private static File file() {
        String name = System.getProperty(FILE_PROPERTY);
        if (name == null || !new File(name).isFile()) {
            throw new IllegalStateException(
                    "System property %s must name the web archive under test, was %s".formatted(FILE_PROPERTY, name));
        }
        return new File(name);
    }
}
