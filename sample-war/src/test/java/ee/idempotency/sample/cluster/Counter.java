// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.sample.cluster;

import ee.idempotency.arquillian.Database;
import ee.idempotency.arquillian.Launch;
import ee.idempotency.arquillian.SampleArchive;
import ee.idempotency.arquillian.Server;
import ee.idempotency.sample.checkout.Checkout;

/** One server with the checkout. */
final class Counter implements AutoCloseable {

    private final Server server;
    private final Checkout checkout;

    private Counter(Server server, Checkout checkout) {
        this.server = server;
        this.checkout = checkout;
    }

    static Counter on(Database database) {
        Server server = Server.start(Launch.of(SampleArchive.on(database)));
        return new Counter(server, new Checkout(server.baseUri(), database));
    }

    Checkout checkout() {
        return checkout;
    }

    void kill() {
        server.kill();
    }

    @Override
    public void close() {
        server.close();
    }
}
