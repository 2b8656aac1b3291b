// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.method;

import ee.idempotency.IdempotencyKey;
import ee.idempotency.Idempotent;
import ee.idempotency.InFlight;
import ee.idempotency.StoreFailure;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.ejb.Asynchronous;
import jakarta.ejb.Schedule;
import jakarta.ejb.Timeout;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Future;

/** Each method has one mistake. */
@SuppressWarnings({"UnusedMethod", "UnusedVariable"})
class FaultyMethods {

    private static final String TOO_LONG = "too long "
            + "012345678901234567890123456789012345678901234567890123456789012345678901234567890123456789012345"
            + "012345678901234567890123456789012345678901234567890123456789012345678901234567890123456789012345"
            + "012345678901234567890123456789012345678901234567890123456789012345678901234567890123456789012345";

    @Idempotent
    public void keyless(String id) {}

    @Idempotent(header = "X-Key")
    public void twofold(@IdempotencyKey String id) {}

    @Idempotent(key = "/id")
    public void pointer(String id) {}

    @Idempotent
    public void unsupported(@IdempotencyKey double id) {}

    @Idempotent(retention = "PT-1S")
    public void past(@IdempotencyKey String id) {}

    @Idempotent(retention = "two days")
    public void words(@IdempotencyKey String id) {}

    @Idempotent(waitLimit = "PT0S")
    public void waitless(@IdempotencyKey String id) {}

    @Idempotent(inFlight = InFlight.REJECT, waitLimit = "PT2S")
    public void undecided(@IdempotencyKey String id) {}

    @Idempotent
    public Object anything(@IdempotencyKey String id) {
        return id;
    }

    @Idempotent
    public void unwritable(@IdempotencyKey String id, Thread thread) {}

    @Idempotent(excluded = "/7")
    public void pointless(@IdempotencyKey String id) {}

    @Idempotent(operation = TOO_LONG)
    public void longwinded(@IdempotencyKey String id) {}

    @Idempotent
    private void hidden(@IdempotencyKey String id) {}

    @Idempotent
    public static void fixed(@IdempotencyKey String id) {}

    @Idempotent
    public final void settled(@IdempotencyKey String id) {}

    @Idempotent
    @PostConstruct
    public void begin() {}

    @Idempotent
    @PreDestroy
    public void end() {}

    @Idempotent
    @Schedule
    public void nightly() {}

    @Idempotent
    @Schedule(hour = "1")
    @Schedule(hour = "2")
    public void often() {}

    @Idempotent
    @Timeout
    public void elapsed() {}

    @Idempotent(releasedStatuses = 409)
    public void releasing(@IdempotencyKey String id) {}

    @Idempotent(onStoreFailure = StoreFailure.PROCEED)
    public void proceeding(@IdempotencyKey String id) {}

    @Asynchronous
    @Idempotent
    public void later(@IdempotencyKey String id) {}

    @jakarta.enterprise.concurrent.Asynchronous
    @Idempotent
    public void concurrent(@IdempotencyKey String id) {}

    @Idempotent
    public CompletionStage<String> staged(@IdempotencyKey String id) {
        return CompletableFuture.completedFuture(id);
    }

    @Idempotent
    public Future<String> future(@IdempotencyKey String id) {
        return CompletableFuture.completedFuture(id);
    }

    @Idempotent
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public void without(@IdempotencyKey String id) {}

    @Idempotent
    @TransactionAttribute(TransactionAttributeType.NEVER)
    public void never(@IdempotencyKey String id) {}

    @Idempotent
    @Transactional(TxType.NOT_SUPPORTED)
    public void unsupporting(@IdempotencyKey String id) {}

    @Idempotent
    @Transactional(TxType.NEVER)
    public void nevermore(@IdempotencyKey String id) {}

    @TransactionManagement(TransactionManagementType.BEAN)
    static class SelfManaged {

        @Idempotent
        public void add(@IdempotencyKey String id) {}
    }
}
