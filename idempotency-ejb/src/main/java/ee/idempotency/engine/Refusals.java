// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.engine;

import ee.idempotency.NotCommittedException;
import ee.idempotency.StoreUnavailableException;
import ee.idempotency.StoredResult;
import ee.idempotency.spi.Admission;
import ee.idempotency.spi.Attempt;
import ee.idempotency.spi.SupportFields;
import java.lang.System.Logger.Level;
import java.util.Optional;

/** Writes refusals, each in a transaction of its own: nothing was done, and that is the answer. Thread-safe. */
final class Refusals {

    private static final System.Logger LOG = System.getLogger(IdempotencyLedger.class.getName());

    private final ResultWriter results;
    private final Judge judge;

    Refusals(ResultWriter results, Judge judge) {
        this.results = results;
        this.judge = judge;
    }

    /** Rolls back, then has the attempt judged anew, claim first: where nothing stands, the refusal does from now on. */
    Settlement refuse(Flight flight, Flight.Runway runway, Admission.Granted granted, StoredResult refusal) {
        flight.hold();
        Optional<Flight.Landing> landing = Optional.empty();
        try {
            runway.transaction().rollback();
            Admission admission = record(granted, refusal, flight.supportFields());
            if (admission instanceof Admission.Granted again) {
                landing = Optional.of(new Flight.Landing(granted.attempt().fingerprint(), refusal, again.expiresAt()));
                return new Settlement.Stored(again.expiresAt());
            }
            return admission instanceof Admission.Replay || !runway.claimed()
                    ? new Settlement.Superseded(admission)
                    : new Settlement.Unstored();
        } catch (NotCommittedException | StoreUnavailableException e) {
            LOG.log(Level.WARNING, "A refusal was answered but not stored; a retry of it runs again.", e);
            return runway.claimed() ? new Settlement.Unstored() : standing(granted.attempt());
        } finally {
            flight.landGranted(landing);
        }
    }

    /** Somebody's answer may be what the refusal could not be stored for. */
    private Settlement standing(Attempt attempt) {
        try {
            return judge.look(attempt)
                    .<Settlement>map(standing -> new Settlement.Superseded(standing.admission()))
                    .orElseGet(Settlement.Unstored::new);
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "Nobody could look whether another attempt's answer stands.", e);
            return new Settlement.Unstored();
        }
    }

    private Admission record(Admission.Granted granted, StoredResult refusal, SupportFields fields) {
        Judge.Judgement judgement = judge.judge(granted.attempt(), TransactionBoundary.Watcher.NONE, Opening.CLAIM);
        if (judgement.transaction() != null) {
            try {
                results.write(granted.attempt(), refusal, fields);
                judgement.transaction().commit();
            } finally {
                judgement.transaction().rollback();
            }
        }
        return judgement.admission();
    }
}
