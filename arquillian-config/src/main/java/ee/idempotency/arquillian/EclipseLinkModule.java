// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.arquillian;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jboss.shrinkwrap.api.Node;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/**
 * EclipseLink on WildFly, which brings a module for it without its jar. The build has put the jar beside the server if the system
 * property {@code provider} is {@code EclipseLink}.
 */
final class EclipseLinkModule {

    private static final String MODULE = "org/eclipse/persistence/main";
    private static final String PERSISTENCE_XML = "WEB-INF/classes/META-INF/persistence.xml";
    private static final String UNIT = "<persistence-unit\\s[^>]*>(?!\\s*<provider>)";
    private static final String PROVIDER = "<provider>org.eclipse.persistence.jpa.PersistenceProvider</provider>";
    private static final String PROPERTIES = "<properties>(?!<property name=\"jboss)";

    /** WildFly otherwise starts a unit of EclipseLink, which could then weave, before the data sources of the application are there. */
    private static final String AFTER_THE_DATA_SOURCES =
            "<property name=\"jboss.as.jpa.classtransformer\" value=\"false\"/>";

    private EclipseLinkModule() {}

    static boolean isUnderTest() {
        return "EclipseLink".equals(System.getProperty("provider"));
    }

    /** The module with the jar in it, below a directory that outranks the server's own modules. */
    static Path install(Path home, ServerDirectory directory) {
        Path modules = directory.temporary().resolve("modules");
        Path module = modules.resolve(MODULE);
        try {
            Files.createDirectories(module.getParent());
            directory.copyTree(home.resolve("modules/system/layers/base").resolve(MODULE), module);
            Files.copy(home.resolveSibling("eclipselink.jar"), module.resolve("eclipselink.jar"));
            Path description = module.resolve("module.xml");
            Files.writeString(description, withJar(Files.readString(description)));
            return modules;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** The archive, with EclipseLink as the provider of each of its units. */
    static WebArchive provide(WebArchive archive) {
        Node persistenceXml = archive.get(PERSISTENCE_XML);
        if (persistenceXml == null) {
            return archive;
        }
        try (InputStream content = persistenceXml.getAsset().openStream()) {
            String named = new String(content.readAllBytes(), UTF_8)
                    .replaceAll(UNIT, "$0" + PROVIDER)
                    .replaceAll(PROPERTIES, "$0" + AFTER_THE_DATA_SOURCES);
            return SampleArchive.withPersistenceXml(archive, named);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** The classes of Java that EclipseLink needs, of RMI for one, are not in the module's description. */
    private static String withJar(String description) {
        return description
                .replace("</resources>", "<resource-root path=\"eclipselink.jar\"/></resources>")
                .replace("<dependencies>", "<dependencies><module name=\"java.se\"/>");
    }
}
