// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.sample.probe.last;

import ee.idempotency.arquillian.Database;
import ee.idempotency.arquillian.Http;
import ee.idempotency.arquillian.TestDatabase;
import ee.idempotency.sample.probe.ProbeServer;
import ee.idempotency.sample.probe.ProbeWar;
import ee.idempotency.sample.probe.Tables;
import ee.idempotency.sample.probe.options.Gate;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** One application twice, on one database: neither knows what the other has seen. */
final class TwoNodes implements AutoCloseable {

    private final Database database = TestDatabase.underTest();
    private final Tables tables = new Tables(database);
    private final ProbeServer server = ProbeServer.start(node("one"), node("other"));

    private WebArchive node(String name) {
        return ProbeWar.ofNotes(name)
                .with(Seat.class, Seats.class, Seats.Ending.class, SeatsResource.class, Gate.class)
                .with(Taken.class, TakenMapper.class)
                .with(Bookings.class, StatelessBookings.class, TransactionalBookings.class, PlainBookings.class)
                .with(ProgrammedBookings.class, BookingsResource.class)
                .withUnit()
                .on(database);
    }

    Http one() {
        return server.http("one");
    }

    Http other() {
        return server.http("other");
    }

    Tables tables() {
        return tables;
    }

    @Override
    public void close() {
        server.close();
    }
}
