// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.sample.probe.last;

import ee.idempotency.Claim;
import ee.idempotency.IdempotencyKey;
import ee.idempotency.Idempotent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** A CDI bean without a transaction attribute. */
@ApplicationScoped
public class PlainBookings implements Bookings {

    @Inject
    private Seats seats;

    @Override
    @Idempotent(operation = "book", claim = Claim.LAST)
    public String book(@IdempotencyKey String key, String seat, Seats.Ending ending) {
        return seats.take(seat, ending);
    }
}
