// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.sample.probe.messages;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import ee.idempotency.arquillian.Database;
import ee.idempotency.arquillian.Http;
import ee.idempotency.arquillian.Launch;
import ee.idempotency.arquillian.Server;
import ee.idempotency.arquillian.WildFly;
import ee.idempotency.sample.probe.ProbeWar;
import ee.idempotency.sample.probe.app.Note;
import ee.idempotency.sample.probe.app.Notes;
import ee.idempotency.sample.probe.app.ProbeApplication;
import ee.idempotency.sample.probe.options.Gate;
import java.net.URLEncoder;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** The probe's archive and its broker, and what a test does with them. */
final class MessagesProbe {

    private static final String BROKER = """
            wildfly-configuration:
              subsystem:
                messaging-activemq:
                  server:
                    default:
                      jms-queue:
                        orders:
                          entries: ["java:/jms/queue/orders"]
                        payments:
                          entries: ["java:/jms/queue/payments"]
                        reservations:
                          entries: ["java:/jms/queue/reservations"]
                        relayed:
                          entries: ["java:/jms/queue/relayed"]
                        tolerated:
                          entries: ["java:/jms/queue/tolerated"]
                      address-setting:
                        jms.queue.orders:
                          dead-letter-address: jms.queue.DLQ
                          max-delivery-attempts: 3
                        jms.queue.tolerated:
                          dead-letter-address: jms.queue.DLQ
                          max-delivery-attempts: 3
                        jms.queue.reservations:
                          dead-letter-address: jms.queue.DLQ
                          max-delivery-attempts: 1000
                          redelivery-delay: 100
                          max-redelivery-delay: 100
            """;

    private MessagesProbe() {}

    static Launch launch(Database database) {
        return Launch.on(WildFly.full().withConfiguration(BROKER), archive(database));
    }

    /** The same, where the server may end between the database's commit and the broker's. */
    static Launch crashing(Database database) {
        String webXml = database.intoWebXml(
                        "<web-app xmlns=\"https://jakarta.ee/xml/ns/jakartaee\" version=\"6.0\"></web-app>")
                .replaceFirst(
                        "<class-name>.*</class-name>",
                        "<class-name>" + CrashingDataSource.class.getName() + "</class-name>");
        WebArchive archive = archive(database);
        archive.addClass(CrashingDataSource.class).setWebXML(new StringAsset(webXml));
        return Launch.on(WildFly.full().withConfiguration(BROKER), archive);
    }

    private static WebArchive archive(Database database) {
        return ProbeWar.named("messages")
                .with(ProbeApplication.class, Note.class, Notes.class, Gate.class)
                .with(Queues.class, Effects.class, Declined.class, Crash.class)
                .with(OrderMessages.class, PaymentMessages.class, ReservationMessages.class)
                .with(RelayedMessages.class, RelayedOrders.class)
                .with(ToleratedMessages.class, Tolerant.class)
                .withUnit()
                .on(database);
    }

    /** Sends a message; the query names its properties. */
    static void send(Server server, String queue, String query, String text) {
        int status = Http.at(server.baseUri())
                .post("queues/" + queue + "?" + query, text)
                .statusCode();
        assertThat(status).isEqualTo(204);
    }

    /** Whether nothing is left in a queue, on its way to a bean included. */
    static boolean isConsumed(Server server, String queue) {
        return count(server, queue) == 0;
    }

    static long count(Server server, String queue) {
        return Long.parseLong(Http.text(Http.at(server.baseUri()).get("queues/" + queue)));
    }

    static String then(String ending) {
        return "then=" + URLEncoder.encode(ending, UTF_8);
    }
}
