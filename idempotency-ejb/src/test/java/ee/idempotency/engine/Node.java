// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.engine;

import ee.idempotency.IdempotencyEvent;
import ee.idempotency.IdempotencySettings;
import ee.idempotency.RecordState;
import ee.idempotency.StoredResult;
import ee.idempotency.fixture.Attempts;
import ee.idempotency.fixture.Call;
import ee.idempotency.fixture.EntityTransactions;
import ee.idempotency.fixture.MutableClock;
import ee.idempotency.fixture.TestDatabase;
import ee.idempotency.jpa.JpaIdempotencyStore;
import ee.idempotency.spi.Admission;
import ee.idempotency.spi.Admission.Granted;
import ee.idempotency.spi.Attempt;
import jakarta.persistence.EntityManagerFactory;
import java.nio.charset.StandardCharsets;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * One JVM of an application: a ledger over a database, and the business code that it protects. As an extension it ends what a
 * failed test leaves active, since that would block the next one.
 */
final class Node implements AfterEachCallback {

    final Queue<IdempotencyEvent> journal = new ConcurrentLinkedQueue<>();
    final MutableClock clock = new MutableClock();
    final EntityTransactions transactions;
    final HookedStore store;
    final IdempotencyLedger ledger;

    Node(TestDatabase database) {
        this(database, IdempotencySettings.defaults());
    }

    Node(TestDatabase database, IdempotencySettings settings) {
        this(database.unit("records"), settings);
    }

    /** A node that shares nothing with others but the database: the provider's cache has locks of its own. */
    static Node apart(TestDatabase database) {
        return new Node(database.unitWithoutTables("records"), IdempotencySettings.defaults());
    }

    private Node(EntityManagerFactory factory, IdempotencySettings settings) {
        transactions = new EntityTransactions(factory);
        store = new HookedStore(new JpaIdempotencyStore(transactions.entityManager()));
        ledger = new IdempotencyLedger(store, transactions, settings, clock, journal::add);
    }

    @Override
    public void afterEach(ExtensionContext context) {
        transactions.timeOut();
    }

    static StoredResult success(String body) {
        return new StoredResult(RecordState.SUCCEEDED, 201, body.getBytes(StandardCharsets.UTF_8));
    }

    static StoredResult refusal(String body) {
        return new StoredResult(RecordState.FAILED, 409, body.getBytes(StandardCharsets.UTF_8));
    }

    /** The body that an admission replays; null when it is no replay. */
    static @Nullable String replayed(@Nullable Admission admission) {
        return admission instanceof Admission.Replay replay
                ? new String(replay.result().payload(), StandardCharsets.UTF_8)
                : null;
    }

    static @Nullable String replayed(Settlement settlement) {
        return settlement instanceof Settlement.Superseded superseded ? replayed(superseded.admission()) : null;
    }

    static void await(CountDownLatch latch) {
        try {
            if (!latch.await(30, TimeUnit.SECONDS)) {
                throw new AssertionError("the test does not go on");
            }
        } catch (InterruptedException e) {
            throw new AssertionError("interrupted", e);
        }
    }

    /** Admits an attempt that nothing is in the way of. */
    Granted granted(Attempt attempt) {
        return (Granted) ledger.admit(attempt);
    }

    /** The business code: its effect, in the transaction. */
    void work(Attempt attempt) {
        transactions
                .entityManager()
                .createNativeQuery("INSERT INTO effect (id) VALUES (?1)")
                .setParameter(1, attempt.identity().id())
                .executeUpdate();
    }

    /** A whole call, as a door makes it; a failed commit is thrown. */
    Admission call(Attempt attempt, String body) {
        Admission admission = ledger.admit(attempt);
        if (admission instanceof Granted granted) {
            work(attempt);
            return ledger.complete(granted, success(body)) instanceof Settlement.Superseded superseded
                    ? superseded.admission()
                    : granted;
        }
        return admission;
    }

    /** Joins in a transaction that has taken its snapshot before the other node did all of the work. */
    Admission joinWithAnOldSnapshot(Attempt attempt, Node other) {
        ledger.prepare();
        TransactionBoundary.Running transaction = transactions.begin(TransactionBoundary.Watcher.NONE);
        try {
            transactions
                    .entityManager()
                    .createNativeQuery("SELECT COUNT(*) FROM effect")
                    .getSingleResult();
            Call.start(() -> other.call(Attempts.retryOf(attempt), "first")).result();
            return ledger.join(attempt);
        } finally {
            transaction.rollback();
        }
    }
}
