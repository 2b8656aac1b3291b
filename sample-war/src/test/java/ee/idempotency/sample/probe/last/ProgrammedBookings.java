// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.sample.probe.last;

import ee.idempotency.Claim;
import ee.idempotency.Idempotency;
import ee.idempotency.IdempotentCall;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Code that no interceptor stands around. */
@ApplicationScoped
public class ProgrammedBookings implements Bookings {

    @Inject
    private Seats seats;

    @Inject
    private Idempotency idempotency;

    @Override
    public String book(String key, String seat, Seats.Ending ending) {
        return idempotency.execute(
                IdempotentCall.of("book", String.class)
                        .key(key)
                        .fingerprint(seat, ending)
                        .claim(Claim.LAST),
                () -> seats.take(seat, ending));
    }
}
