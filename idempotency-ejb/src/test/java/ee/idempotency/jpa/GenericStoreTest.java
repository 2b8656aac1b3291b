// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.jpa;

import static ee.idempotency.jpa.StoreBench.EXPIRY;
import static ee.idempotency.jpa.StoreBench.NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import ee.idempotency.fixture.Attempts;
import ee.idempotency.fixture.TestDatabase;
import ee.idempotency.spi.Attempt;
import ee.idempotency.spi.StoreException;
import ee.idempotency.spi.StoreException.Reason;
import jakarta.persistence.EntityManager;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A database that can't skip a duplicate: a store that is not prepared persists and flushes. */
class GenericStoreTest extends IdempotencyStoreContract {

    private static final TestDatabase DATABASE = TestDatabase.h2();

    private final StoreBench bench = new StoreBench(DATABASE.unit("records"));

    GenericStoreTest() {
        super(DATABASE, new StoreBench(DATABASE.unit("records")));
    }

    @Test
    void reportsAUniqueViolation() {
        Attempt attempt = Attempts.fresh();
        bench.admitsAndCommits(attempt);

        assertThatThrownBy(() -> bench.transactions.rollingBack(() -> bench.store.admit(attempt, NOW, EXPIRY)))
                .asInstanceOf(type(StoreException.class))
                .extracting(StoreException::reason)
                .isEqualTo(Reason.DUPLICATE);
    }

    @Test
    void leavesNoEntityBehindForTheApplicationToFlush() {
        EntityManager entityManager = bench.transactions.entityManager();
        List<Object> persisted = new ArrayList<>();
        EntityManager recording = (EntityManager) Proxy.newProxyInstance(
                EntityManager.class.getClassLoader(),
                new Class<?>[] {EntityManager.class},
                (proxy, method, arguments) -> {
                    if (method.getName().equals("persist")) {
                        persisted.add(arguments[0]);
                    }
                    return method.invoke(entityManager, arguments);
                });

        boolean left = bench.transactions.rollingBack(() -> {
            new PersistingInsertion().insert(recording, Attempts.fresh(), NOW, EXPIRY);
            return persisted.stream().anyMatch(entityManager::contains);
        });

        assertThat(persisted).hasSize(1);
        assertThat(left).isFalse();
    }
}
