// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.sample.probe.environment;

import static org.assertj.core.api.Assertions.assertThat;

import ee.idempotency.arquillian.Database;
import ee.idempotency.arquillian.Http;
import ee.idempotency.arquillian.TestDatabase;
import ee.idempotency.sample.probe.ProbeServer;
import ee.idempotency.sample.probe.ProbeWar;
import ee.idempotency.sample.probe.app.Note;
import ee.idempotency.sample.probe.app.ProbeApplication;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/**
 * The run is on the server, provider and database that its profile names. What they say of themselves is left in {@code
 * target/environment.properties}, for the table of all runs.
 */
class EnvironmentIT {

    private static final List<String> FACTS = List.of("server", "provider", "database", "java");
    private static final Map<String, String> SERVERS = Map.of(
            "payara-micro", "Payara Micro",
            "payara-server", "Payara Server",
            "wildfly", "WildFly",
            "openliberty", "Liberty",
            "glassfish", "GlassFish",
            "glassfish8", "GlassFish");

    private static final Database DATABASE = TestDatabase.underTest();
    private static final ProbeServer SERVER = ProbeServer.start(ProbeWar.named("environment")
            .with(ProbeApplication.class, EnvironmentResource.class, Note.class)
            .withUnit()
            .on(DATABASE));

    @AfterAll
    static void stop() {
        SERVER.close();
    }

    @Test
    void runsOnTheServerOfTheProfile() {
        assertThat(fact("server")).contains(SERVERS.get(System.getProperty("server")));
    }

    @Test
    void runsOnTheProviderOfTheProfile() {
        assertThat(fact("provider")).startsWith(System.getProperty("provider"));
    }

    @Test
    void runsOnTheDatabaseOfTheProfile() {
        assertThat(fact("database").replace(" ", ""))
                .startsWithIgnoringCase(System.getProperty("database").replaceFirst("-.*", ""));
    }

    @Test
    void leavesWhatTheySayOfThemselves() throws IOException {
        String lines = FACTS.stream()
                .map(name -> name + "=" + fact(name))
                .collect(Collectors.joining("\n", "version=" + System.getProperty("server.version") + "\n", "\n"));

        Path file = Files.writeString(Path.of("target", "environment.properties"), lines);

        assertThat(file).content().hasLineCount(FACTS.size() + 1);
    }

    private static String fact(String name) {
        String answer = Http.text(SERVER.http("environment").get("environment/" + name));
        return answer.lines().collect(Collectors.joining(" "));
    }
}
