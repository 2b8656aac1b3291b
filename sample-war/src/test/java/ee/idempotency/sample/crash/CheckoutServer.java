// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.sample.crash;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ee.idempotency.arquillian.Database;
import ee.idempotency.arquillian.Http;
import ee.idempotency.arquillian.Launch;
import ee.idempotency.arquillian.SampleArchive;
import ee.idempotency.arquillian.Server;
import ee.idempotency.sample.checkout.Answer;
import ee.idempotency.sample.checkout.Checkout;
import ee.idempotency.sample.checkout.Request;
import java.io.UncheckedIOException;
import java.time.Duration;

/** A server with the sample, made to die. */
final class CheckoutServer implements AutoCloseable {

    private static final int HALTED = 137;

    private final Server server;
    private final Checkout checkout;

    private CheckoutServer(Server server, Checkout checkout) {
        this.server = server;
        this.checkout = checkout;
    }

    static CheckoutServer on(Database database) {
        Server server = Server.start(Launch.of(SampleArchive.on(database)));
        return new CheckoutServer(server, new Checkout(server.baseUri(), database));
    }

    Checkout checkout() {
        return checkout;
    }

    Answer send(Request request) {
        return request.send(checkout.alice());
    }

    /** What stands under a path, read by alice. */
    String read(String path) {
        return Http.text(checkout.alice().get(path));
    }

    /** Sends a request that halts the server, so it gets no answer. */
    void haltBy(Request request) {
        assertThatThrownBy(() -> send(request)).isInstanceOf(UncheckedIOException.class);
        assertThat(server.awaitExit(Duration.ofSeconds(30))).isEqualTo(HALTED);
    }

    void kill() {
        server.kill();
    }

    @Override
    public void close() {
        server.close();
    }
}
