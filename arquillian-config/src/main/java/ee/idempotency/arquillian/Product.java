// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.arquillian;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * A server that the tests can start. The system property {@code server} tells which one is under test: {@code payara-micro}, also if it
 * is absent, {@code wildfly} or {@code openliberty}; {@code server.home} names its directory or jar. The profiles of the build set both.
 */
public abstract class Product {

    private static final String PROPERTY = "server";
    private static final String HOME_PROPERTY = "server.home";

    Product() {}

    /** The server that the build has chosen. */
    public static Product underTest() {
        String name = System.getProperty(PROPERTY, "payara-micro");
        return switch (name) {
            case "payara-micro" -> new PayaraMicro();
            case "wildfly" -> WildFly.standalone();
            case "openliberty" -> new OpenLiberty();
            default ->
                throw new IllegalStateException(
                        "System property %s must be payara-micro, wildfly or openliberty, was %s"
                                .formatted(PROPERTY, name));
        };
    }

    /** Writes into the directory what the server reads from there, and returns the command that starts it on this port. */
    abstract List<String> command(Launch launch, ServerDirectory directory, int port);

    /** What the command needs in its environment. */
    Map<String, String> environment(ServerDirectory directory) {
        return Map.of();
    }

    /** Whether the server has done with its deployments, by its log; a failed one does not stop it. */
    abstract boolean isReady(String log);

    /** How many archives the server has deployed, by its log, once it is ready. */
    abstract long deployedArchives(String log);

    /** Where the build has put the server under test. */
    static Path home() {
        String name = System.getProperty(HOME_PROPERTY);
        if (name == null || !Files.exists(Path.of(name))) {
            throw new IllegalStateException(
                    "System property %s must name where the server is, was %s".formatted(HOME_PROPERTY, name));
        }
        return Path.of(name).toAbsolutePath();
    }

    /** The program that runs the server: that of this JVM. */
    static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }
}
