// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.benchmarks.storm;

import ee.idempotency.AfterExpiry;
import ee.idempotency.Claim;
import ee.idempotency.Fingerprint;
import ee.idempotency.IdempotencySettings;
import ee.idempotency.Key;
import ee.idempotency.RecordState;
import ee.idempotency.Scope;
import ee.idempotency.StoredResult;
import ee.idempotency.benchmarks.store.UnitTransactions;
import ee.idempotency.engine.IdempotencyLedger;
import ee.idempotency.engine.Journal;
import ee.idempotency.jpa.JpaIdempotencyStore;
import ee.idempotency.spi.Admission;
import ee.idempotency.spi.Attempt;
import ee.idempotency.spi.Operation;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Map;
import javax.sql.DataSource;

/** This library: its ledger, with the default settings, over its store on EclipseLink. */
final class OurShop implements Shop {

    private static final Fingerprint FINGERPRINT = new Fingerprint("bytes-1", "the-same-request");

    private final String name;
    private final Operation operation;
    private final UnitTransactions transactions;
    private final IdempotencyLedger ledger;

    OurShop(String name, DataSource pool, IdempotencySettings settings) {
        this.name = name;
        this.operation = new Operation(
                "POST /orders", settings.retention(), settings.waitLimit(), AfterExpiry.RUN_AGAIN, Claim.FIRST);
        this.transactions = new UnitTransactions(factory(pool));
        this.ledger = new IdempotencyLedger(
                new JpaIdempotencyStore(transactions.entityManager()),
                transactions,
                settings,
                Clock.systemUTC(),
                Journal.NONE);
        ledger.prepare();
    }

    private static EntityManagerFactory factory(DataSource pool) {
        return Persistence.createEntityManagerFactory(
                "storm",
                Map.of(
                        "eclipselink.persistencexml",
                        "META-INF/storm-persistence.xml",
                        "jakarta.persistence.nonJtaDataSource",
                        pool,
                        "eclipselink.session-name",
                        "storm-" + System.identityHashCode(pool)));
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Answer order(String key, Runnable work) throws SQLException {
        Admission admission =
                ledger.admit(new Attempt(Key.of(key), Scope.ofPrincipal("alice"), operation, FINGERPRINT));
        if (admission instanceof Admission.Granted granted) {
            Orders.insert(transactions.entityManager().unwrap(Connection.class));
            work.run();
            ledger.complete(granted, new StoredResult(RecordState.SUCCEEDED, 201, Orders.answer()));
            return Answer.EXECUTED;
        }
        if (admission instanceof Admission.Replay replay
                && replay.result().payload().length == Orders.answer().length) {
            return Answer.REPLAYED;
        }
        if (admission instanceof Admission.InProgress) {
            return Answer.IN_PROGRESS;
        }
        throw new IllegalStateException("a duplicate was answered by " + admission);
    }
}
