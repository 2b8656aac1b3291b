// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.sample.probe.refusal;

import static org.assertj.core.api.Assertions.assertThat;

import ee.idempotency.arquillian.Launch;
import ee.idempotency.arquillian.Server;
import ee.idempotency.arquillian.TestDatabase;
import ee.idempotency.sample.probe.ProbeWar;
import ee.idempotency.sample.probe.app.ProbeApplication;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;

/**
 * Mistakes that only the start of the web application shows. Each has a server of its own: Payara Micro starts no further
 * application after one that failed.
 */
class EscapingIT {

    private static final String MISTAKE =
            "@Idempotent on ee.idempotency.sample.probe.refusal.PlainBroken.add(): retention must be"
                    + " an ISO-8601 duration such as PT30M or P2D, was \"two days\"";

    @Test
    void failsTheStartOnAMistakeInAClassThatIsNoBean() {
        String log = refuse(ProbeWar.named("plain").with(ProbeApplication.class, PlainBroken.class));

        assertThat(log).contains(MISTAKE);
    }

    @Test
    void failsTheStartOnAMistakeInAClassThatTheApplicationLists() {
        String log = refuse(ProbeWar.named("listing").with(ListingBroken.class, PlainBroken.class));

        assertThat(log).contains(MISTAKE);
    }

    private static String refuse(ProbeWar probe) {
        WebArchive archive = probe.withUnit().on(TestDatabase.underTest());
        return Server.refuse(Launch.of(archive));
    }
}
