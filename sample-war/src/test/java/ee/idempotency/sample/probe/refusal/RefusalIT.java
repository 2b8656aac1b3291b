// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.sample.probe.refusal;

import static org.assertj.core.api.Assertions.assertThat;

import ee.idempotency.arquillian.Database;
import ee.idempotency.arquillian.Launch;
import ee.idempotency.arquillian.Server;
import ee.idempotency.arquillian.TestDatabase;
import ee.idempotency.sample.probe.ProbeWar;
import ee.idempotency.sample.probe.app.ProbeApplication;
import ee.idempotency.sample.probe.wiring.OtherSource;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The deployment fails where the promise can't be kept, and the log says where and why. */
class RefusalIT {

    private static String log;

    @BeforeAll
    static void deploy() {
        Database database = TestDatabase.underTest();
        log = Server.refuse(Launch.of(
                ProbeWar.named("broken")
                        .with(ProbeApplication.class, BrokenMethods.class, BrokenEjb.class, BeanManaged.class)
                        .withUnit()
                        .on(database),
                ProbeWar.named("no_resource")
                        .with(ProbeApplication.class, NoResource.class)
                        .withUnit()
                        .on(database),
                ProbeWar.ofNotes("two_settings")
                        .with(OtherSettings.class)
                        .withUnit()
                        .on(database),
                ProbeWar.ofNotes("two_units")
                        .with(OtherSource.class)
                        .withUnit()
                        .withUnit("archive", "<exclude-unlisted-classes>true</exclude-unlisted-classes>")
                        .on(database)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "BrokenMethods.get(): GET is safe by itself and takes no key",
                "BrokenMethods.head(): HEAD is safe by itself",
                "BrokenMethods.options(): OPTIONS is safe by itself",
                "BrokenMethods.staged(): an asynchronous method answers outside the transaction",
                "BrokenMethods.suspended(AsyncResponse): a @Suspended response is answered outside the transaction",
                "BrokenMethods.events(SseEventSink): server-sent events leave before the commit",
                "BrokenMethods.past(): retention must be positive, was PT-1S",
                "BrokenMethods.words(): retention must be an ISO-8601 duration such as PT30M or P2D, was \"two days\"",
                "BrokenMethods.waitless(): waitLimit must be positive, was PT0S",
                "BrokenMethods.undecided(): waitLimit has no meaning with inFlight = REJECT, was PT2S",
                "BrokenMethods.twofold(String): key and header exclude each other, were \"/requestId\" and \"X-Request-Id\"",
                "BrokenMethods.pointless(String): ",
                "BrokenMethods.uncanonical(String): excluded requires canonicalJson, was [/sentAt]",
                "BrokenMethods.released(): releasedStatuses must be from 300 to 499, was 503",
                "BrokenMethods.apart(): @Transactional(REQUIRES_NEW) leaves the transaction of the record",
                "BrokenMethods.unanswerable(): it names no key: mark a parameter",
                "BrokenMethods.hidden(): it is not public, and Jakarta REST does not call it",
                "BrokenEjb.apart(): @TransactionAttribute(REQUIRES_NEW) leaves the transaction of the record",
                "BrokenEjb.without(): @TransactionAttribute(NOT_SUPPORTED) leaves the transaction of the record",
                "BeanManaged.add(): @TransactionManagement(BEAN) leaves the transaction of the record",
                "NoResource.add(): it names no key: mark a parameter"
            })
    void namesClassMethodAndValue(String message) {
        assertThat(log).contains("@Idempotent on ee.idempotency.sample.probe.refusal." + message);
    }

    @Test
    void refusesTwoSettings() {
        assertThat(log)
                .contains("WELD-001318: Cannot resolve an ambiguous dependency between")
                .contains("OtherSettings.ones()", "OtherSettings.others()");
    }

    @Test
    void refusesTwoUnitsOfWhichNeitherIsSaidToHoldTheRecords() {
        assertThat(log).contains("The application has several persistence units: [archive, notes]. Produce the entity");
    }
}
