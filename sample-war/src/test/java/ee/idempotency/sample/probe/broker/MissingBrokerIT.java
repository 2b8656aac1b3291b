// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.sample.probe.broker;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ee.idempotency.arquillian.Launch;
import ee.idempotency.arquillian.Server;
import ee.idempotency.arquillian.WildFly;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** WildFly ends during its start when a queue is configured on a broker that it does not have. */
@EnabledIfSystemProperty(named = "server", matches = "wildfly", disabledReason = "only WildFly is given a broker")
class MissingBrokerIT {

    private static final String QUEUE = """
            wildfly-configuration:
              subsystem:
                messaging-activemq:
                  server:
                    missing:
                      jms-queue:
                        notes:
                          entries: ["%s"]
            """.formatted(Queueing.NAME);

    @Test
    void saysWhyItsServerDoesNotStart() {
        Launch launch = Launch.on(WildFly.full().withConfiguration(QUEUE));

        assertThatThrownBy(() -> Server.start(launch))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContainingAll(
                        "ended with exit code 1", "Failed executing subsystem messaging-activemq boot operations");
    }
}
