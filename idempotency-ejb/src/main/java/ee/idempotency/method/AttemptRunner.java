// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.method;

import ee.idempotency.NotCommittedException;
import ee.idempotency.Outcome;
import ee.idempotency.RetryInNewTransactionException;
import ee.idempotency.StoredResult;
import ee.idempotency.Work;
import ee.idempotency.engine.IdempotencyLedger;
import ee.idempotency.engine.Settlement;
import ee.idempotency.spi.Admission;
import ee.idempotency.spi.Attempt;
import java.lang.System.Logger.Level;
import org.jspecify.annotations.Nullable;

/** Has an attempt admitted, runs its work where it is granted, and settles it. Thread-safe. */
final class AttemptRunner {

    private static final System.Logger LOG = System.getLogger(AttemptRunner.class.getName());

    private final IdempotencyLedger ledger;

    AttemptRunner(IdempotencyLedger ledger) {
        this.ledger = ledger;
    }

    /**
     * What became of the attempt.
     *
     * @throws X what the work threw and is no result
     */
    <T, X extends Exception> Outcome<T> run(Attempt attempt, StoredResults results, Work<T, X> work) throws X {
        Admission admission = ledger.join(attempt);
        if (admission instanceof Admission.Granted granted) {
            return run(granted, results, work);
        }
        return admission instanceof Admission.PartOf
                ? new Outcome.Done<>(work.run(), false)
                : answered(admission, results);
    }

    private static <T> Outcome<T> answered(Admission admission, StoredResults results) {
        if (admission instanceof Admission.Replay replay) {
            return results.replay(replay.result());
        }
        if (admission instanceof Admission.Expired expired) {
            return new Outcome.Expired<>(expired.expiredAt());
        }
        return admission instanceof Admission.Mismatch ? new Outcome.Mismatch<>() : new Outcome.InProgress<>();
    }

    @SuppressWarnings("unchecked") // a work that declares X throws X, or something unchecked
    private <T, X extends Exception> Outcome<T> run(Admission.Granted granted, StoredResults results, Work<T, X> work)
            throws X {
        @Nullable T value;
        try {
            value = work.run();
        } catch (Exception failure) {
            if (!results.rule().recorded(failure) || !ledger.canComplete(granted)) {
                Settlement settlement = release(granted, failure);
                if (settlement instanceof Settlement.Superseded superseded) {
                    return answered(superseded.admission(), results);
                }
                throw (X) failure;
            }
            return settle(granted, results, results.failures().encode(failure), new Outcome.Failed<>(failure, false));
        } catch (Error failure) {
            release(granted, failure);
            throw failure;
        }
        if (granted.joined() && !ledger.canComplete(granted)) {
            release(granted);
            return new Outcome.Done<>(value, false);
        }
        return settle(granted, results, encoded(granted, results, value), new Outcome.Done<>(value, false));
    }

    private <T> Outcome<T> settle(
            Admission.Granted granted, StoredResults results, StoredResult stored, Outcome<T> outcome) {
        return ledger.complete(granted, stored) instanceof Settlement.Superseded superseded
                ? answered(superseded.admission(), results)
                : outcome;
    }

    private <T> StoredResult encoded(Admission.Granted granted, StoredResults results, @Nullable T value) {
        try {
            return results.values().encode(value);
        } catch (RuntimeException failure) {
            release(granted, failure);
            throw failure;
        }
    }

    /** A failure because another attempt was first is no answer: the caller hears how it gets that one's. */
    private Settlement release(Admission.Granted granted, Throwable failure) {
        try {
            return release(granted);
        } catch (RetryInNewTransactionException lost) {
            lost.addSuppressed(failure);
            throw lost;
        } catch (RuntimeException e) {
            failure.addSuppressed(e);
            return new Settlement.Unstored();
        }
    }

    private Settlement release(Admission.Granted granted) {
        try {
            return ledger.release(granted);
        } catch (NotCommittedException e) {
            LOG.log(Level.DEBUG, "The transaction of a failed call had ended already.", e);
            return new Settlement.Unstored();
        }
    }
}
