// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.model;

import ee.idempotency.IdempotencySettings;
import ee.idempotency.NotCommittedException;
import ee.idempotency.RecordState;
import ee.idempotency.StoredResult;
import ee.idempotency.engine.IdempotencyLedger;
import ee.idempotency.engine.Journal;
import ee.idempotency.engine.Settlement;
import ee.idempotency.fixture.EntityTransactions;
import ee.idempotency.jpa.JpaIdempotencyStore;
import ee.idempotency.spi.Admission;
import ee.idempotency.spi.Attempt;
import jakarta.persistence.EntityManagerFactory;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Future;
import java.util.function.Supplier;

/** One life of a JVM: a ledger, its transactions, and a thread for each of its lanes. Driven by one thread. */
final class Server {

    private final EntityTransactions transactions;
    private final IdempotencyLedger ledger;
    private final Map<Lane, Worker> workers = new EnumMap<>(Lane.class);
    private final Map<Lane, Admission.Granted> granted = new ConcurrentHashMap<>();

    Server(EntityManagerFactory factory, Clock clock) {
        transactions = new EntityTransactions(factory);
        ledger = new IdempotencyLedger(
                new JpaIdempotencyStore(transactions.entityManager()),
                transactions,
                IdempotencySettings.defaults(),
                clock,
                Journal.NONE);
    }

    Future<Outcome> admit(Lane lane, Attempt attempt) {
        return worker(lane).call(() -> {
            Admission admission = ledger.admit(attempt);
            if (admission instanceof Admission.Granted admitted) {
                granted.put(lane, admitted);
                work(attempt);
            }
            return Outcome.of(admission);
        });
    }

    Future<Outcome> complete(Lane lane, String body) {
        return settle(lane, () -> Outcome.of(complete(granted(lane), body)));
    }

    Future<Outcome> refuse(Lane lane, String body) {
        return settle(lane, () -> Outcome.of(ledger.refuse(granted(lane), result(RecordState.FAILED, body))));
    }

    Future<Outcome> release(Lane lane) {
        return settle(lane, () -> {
            ledger.release(granted(lane));
            return Outcome.DONE;
        });
    }

    /** In a thread of its own, which is the caller's. */
    Outcome purge(int limit) {
        return Outcome.purged(ledger.purge(limit));
    }

    void timeOut() {
        transactions.timeOut();
    }

    Thread thread(Lane lane) {
        return worker(lane).thread();
    }

    void stop() {
        workers.values().forEach(Worker::stop);
    }

    private Settlement complete(Admission.Granted admitted, String body) {
        return ledger.complete(admitted, result(RecordState.SUCCEEDED, body));
    }

    private Future<Outcome> settle(Lane lane, Supplier<Outcome> settlement) {
        return worker(lane).call(() -> {
            try {
                return settlement.get();
            } catch (NotCommittedException e) {
                return Outcome.NOT_COMMITTED;
            } finally {
                granted.remove(lane);
            }
        });
    }

    private Admission.Granted granted(Lane lane) {
        Admission.Granted admitted = granted.get(lane);
        if (admitted == null) {
            throw new IllegalStateException("nothing is granted to " + lane);
        }
        return admitted;
    }

    /** The business code: its effect, in the transaction. */
    private void work(Attempt attempt) {
        transactions
                .entityManager()
                .createNativeQuery("INSERT INTO effect (id) VALUES (?1)")
                .setParameter(1, attempt.identity().id())
                .executeUpdate();
    }

    private Worker worker(Lane lane) {
        return workers.computeIfAbsent(lane, started -> Worker.start());
    }

    private static StoredResult result(RecordState state, String body) {
        return new StoredResult(state, 200, body.getBytes(StandardCharsets.UTF_8));
    }
}
