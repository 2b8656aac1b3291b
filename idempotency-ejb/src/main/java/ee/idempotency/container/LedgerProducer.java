// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.container;

import ee.idempotency.IdempotencyRecords;
import ee.idempotency.IdempotencySettings;
import ee.idempotency.application.ApplicationBeans;
import ee.idempotency.engine.IdempotencyLedger;
import ee.idempotency.jpa.JpaIdempotencyStore;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.time.Clock;
import org.jspecify.annotations.NullUnmarked;

/** Wires the one ledger of the application. */
@ApplicationScoped
@NullUnmarked
public class LedgerProducer {

    @Resource
    private TransactionSynchronizationRegistry registry;

    @Inject
    private Apart apart;

    @Inject
    private PromiseCheck check;

    @Produces
    @Singleton
    IdempotencyLedger ledger(
            @IdempotencyRecords EntityManager records, Instance<IdempotencySettings> settings, EventJournal journal) {
        IdempotencySettings known = ApplicationBeans.settings(settings);
        return new IdempotencyLedger(
                new CheckedStore(new JpaIdempotencyStore(records), check, known.deploymentCheck()),
                new JtaTransactions(registry, apart),
                known,
                Clock.systemUTC(),
                journal);
    }
}
