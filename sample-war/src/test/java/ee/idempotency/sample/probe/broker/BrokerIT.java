// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.sample.probe.broker;

import static org.assertj.core.api.Assertions.assertThat;

import ee.idempotency.arquillian.Http;
import ee.idempotency.arquillian.Launch;
import ee.idempotency.arquillian.Server;
import ee.idempotency.arquillian.WildFly;
import ee.idempotency.sample.probe.app.ProbeApplication;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** A broker keeps what it has taken when its server is killed; tests of redelivery build on that. */
@EnabledIfSystemProperty(named = "server", matches = "wildfly", disabledReason = "Payara Micro brings no broker")
class BrokerIT {

    private static final String QUEUE = """
            wildfly-configuration:
              subsystem:
                messaging-activemq:
                  server:
                    default:
                      jms-queue:
                        notes:
                          entries:
                            - "%s"
            """.formatted(Queueing.NAME);

    @Test
    void keepsAMessageWhenItsServerIsKilled() {
        WebArchive archive =
                ShrinkWrap.create(WebArchive.class, "queueing.war").addClasses(ProbeApplication.class, Queueing.class);
        Launch launch = Launch.on(WildFly.full().withConfiguration(QUEUE), archive);

        int sent;
        try (Server first = Server.start(launch)) {
            sent = Http.at(first.baseUri()).post("queue", "once").statusCode();
            first.kill();
        }
        String waiting;
        try (Server second = Server.start(launch)) {
            waiting = Http.text(Http.at(second.baseUri()).get("queue"));
        }

        assertThat(sent).isEqualTo(204);
        assertThat(waiting).isEqualTo("once\n");
    }
}
