// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.sample.probe.report;

import static org.assertj.core.api.Assertions.assertThat;

import ee.idempotency.arquillian.Database;
import ee.idempotency.arquillian.TestDatabase;
import ee.idempotency.sample.probe.ProbeServer;
import ee.idempotency.sample.probe.ProbeWar;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The log names the POST and PATCH methods that a deployment leaves unprotected. */
class ReportIT {

    private static final String REPORT = "Without @Idempotent, so that a retry may take effect twice: ";
    private static final String EVERY_CLASS = """
            <beans xmlns="https://jakarta.ee/xml/ns/jakartaee" version="4.0" bean-discovery-mode="all"/>
            """;

    private static String log;

    @BeforeAll
    static void deploy() {
        Database database = TestDatabase.underTest();
        try (ProbeServer server = ProbeServer.start(
                ProbeWar.ofNotes("reported")
                        .with(ScopedResource.class, EjbResource.class, PlainResource.class)
                        .with(Declared.class, DeclaredResource.class)
                        .withUnit()
                        .on(database),
                ProbeWar.ofNotes("scanned")
                        .with(ScannedResource.class)
                        .withWebInf("beans.xml", EVERY_CLASS)
                        .withUnit()
                        .on(database),
                ProbeWar.ofNotes("silent")
                        .with(SilentResource.class, SilentSettings.class)
                        .withUnit()
                        .on(database))) {
            log = server.log();
        }
    }

    @Test
    void namesTheUnprotectedMethodsInOneLine() {
        assertThat(log)
                .containsPattern(Pattern.quote(REPORT + "PATCH /declared (" + DeclaredResource.class.getName()
                                + ".change(String)); POST /ejb (" + EjbResource.class.getName() + ".add(String)); ")
                        + ".*"
                        + Pattern.quote("POST /scoped (" + ScopedResource.class.getName()
                                + ".add(String)). The setting reportUnprotected ends this report."));
    }

    @Test
    void namesAPlainClassWhereCdiDiscoversEveryClass() {
        assertThat(log).contains(REPORT + "POST /scanned (" + ScannedResource.class.getName() + ".add(String)). ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"SilentResource.add", "NotesResource.add"})
    void namesNeitherWhatIsProtectedNorWhereItIsSwitchedOff(String method) {
        assertThat(log).doesNotContain(method);
    }

    @Test
    @DisabledIfSystemProperty(
            named = "server",
            matches = "wildfly",
            disabledReason = "WildFly 39 makes a bean of every resource class")
    void doesNotSeeAPlainClassWhereCdiDiscoversAnnotatedOnesOnly() {
        assertThat(log).doesNotContain("PlainResource.add");
    }
}
