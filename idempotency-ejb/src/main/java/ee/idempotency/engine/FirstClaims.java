// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.engine;

import ee.idempotency.NotCommittedException;
import ee.idempotency.StoredResult;
import ee.idempotency.spi.Admission;
import ee.idempotency.spi.Attempt;

/** Settles attempts that hold their record. Thread-safe. */
final class FirstClaims implements Claims {

    private final ResultWriter results;
    private final Judge judge;
    private final Journal journal;

    FirstClaims(ResultWriter results, Judge judge, Journal journal) {
        this.results = results;
        this.judge = judge;
        this.journal = journal;
    }

    @Override
    public Settlement complete(Flight flight, Flight.Runway runway, Admission.Granted granted, StoredResult result) {
        try {
            runway.requireCommittable();
            results.write(granted.attempt(), result, flight.supportFields());
            flight.result(result, granted.expiresAt());
            if (!runway.joined()) {
                runway.transaction().commit();
            }
            return new Settlement.Stored(granted.expiresAt());
        } catch (NotCommittedException failure) {
            runway.transaction().rollback();
            if (runway.joined()) {
                throw failure;
            }
            return superseded(granted.attempt(), failure);
        } catch (RuntimeException | Error failure) {
            runway.transaction().rollback();
            throw failure;
        }
    }

    @Override
    public Settlement release(Flight flight, Flight.Runway runway) {
        runway.transaction().rollback();
        return new Settlement.Unstored();
    }

    @Override
    public Settlement ended(Admission.Granted granted, NotCommittedException failure) {
        throw failure;
    }

    private Settlement superseded(Attempt attempt, NotCommittedException failure) {
        Trace trace = new Trace(attempt, journal);
        Admission.Replay replay = judge.committedMeanwhile(attempt, failure);
        trace.answered(replay);
        return new Settlement.Superseded(replay);
    }
}
