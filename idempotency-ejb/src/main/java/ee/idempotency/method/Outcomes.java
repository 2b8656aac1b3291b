// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.method;

import ee.idempotency.ExpiredKeyException;
import ee.idempotency.InProgressException;
import ee.idempotency.MismatchException;
import ee.idempotency.Outcome;
import ee.idempotency.spi.Attempt;
import org.jspecify.annotations.Nullable;

/** Turns outcomes into what a call returns or throws. */
final class Outcomes {

    private Outcomes() {}

    static <T> @Nullable T returned(Outcome<T> outcome, Attempt attempt) throws Exception {
        if (outcome instanceof Outcome.Done<T> done) {
            return done.value();
        }
        if (outcome instanceof Outcome.Failed<T> failed) {
            throw failed.failure();
        }
        if (outcome instanceof Outcome.Expired<T> expired) {
            throw new ExpiredKeyException(
                    "The record of " + attempt + " expired at " + expired.expiredAt() + "; nothing ran",
                    expired.expiredAt());
        }
        if (outcome instanceof Outcome.Mismatch<T>) {
            throw new MismatchException("The key of " + attempt + " was used for other arguments; nothing ran");
        }
        throw new InProgressException(
                "Another attempt of " + attempt + " is in progress; nothing ran, call again later");
    }
}
