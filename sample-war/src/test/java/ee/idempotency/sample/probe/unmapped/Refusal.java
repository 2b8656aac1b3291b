// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.sample.probe.unmapped;

import ee.idempotency.ExpiredKeyException;
import ee.idempotency.IdempotencyException;
import ee.idempotency.InProgressException;
import ee.idempotency.NoTransactionException;
import ee.idempotency.NotCommittedException;
import ee.idempotency.RetryInNewTransactionException;
import ee.idempotency.StoreUnavailableException;
import java.time.Instant;
import java.util.function.Supplier;

/** Refusals that it takes a race, an outage or a clock to come to. */
public enum Refusal implements Supplier<IdempotencyException> {
    IN_PROGRESS(() -> new InProgressException("runs")),
    EXPIRED(() -> new ExpiredKeyException("too late", Instant.EPOCH)),
    UNAVAILABLE(() -> new StoreUnavailableException("gone", null)),
    NOT_COMMITTED(() -> new NotCommittedException("rolled back", false, null)),
    OUTCOME_UNKNOWN(() -> new NotCommittedException("nobody knows", true, null)),
    LOST(() -> new RetryInNewTransactionException("lost a race", null)),
    NO_TRANSACTION(() -> new NoTransactionException("none", null));

    @SuppressWarnings("ImmutableEnumChecker") // the lambdas hold nothing
    private final Supplier<IdempotencyException> made;

    Refusal(Supplier<IdempotencyException> made) {
        this.made = made;
    }

    @Override
    public IdempotencyException get() {
        return made.get();
    }
}
