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

/** One application on two servers and one database: neither knows what the other has seen. */
final class TwoNodes implements AutoCloseable {

    private static final String NAME = "node";

    private final Database database = TestDatabase.underTest();
    private final Tables tables = new Tables(database);
    private final ProbeServer one = ProbeServer.start(node());
    private final ProbeServer other = ProbeServer.start(node());

    private WebArchive node() {
        return ProbeWar.ofNotes(NAME)
                .with(Seat.class, Seats.class, Seats.Ending.class, SeatsResource.class, Gate.class)
                .with(Taken.class, TakenMapper.class)
                .with(Bookings.class, StatelessBookings.class, TransactionalBookings.class, PlainBookings.class)
                .with(ProgrammedBookings.class, BookingsResource.class)
                .withUnit()
                .on(database);
    }

    Http one() {
        return one.http(NAME);
    }

    Http other() {
        return other.http(NAME);
    }

    Tables tables() {
        return tables;
    }

    @Override
    public void close() {
        one.close();
        other.close();
    }
}
