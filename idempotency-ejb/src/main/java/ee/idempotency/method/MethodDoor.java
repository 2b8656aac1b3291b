// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.method;

import ee.idempotency.IdempotencyException;
import ee.idempotency.Key;
import ee.idempotency.Work;
import ee.idempotency.engine.IdempotencyLedger;
import ee.idempotency.spi.Attempt;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Status;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.Optional;
import org.jspecify.annotations.NullUnmarked;

/** Has calls of protected methods admitted: they run, are answered from the record, or are refused. Thread-safe. */
@ApplicationScoped
@NullUnmarked
class MethodDoor {

    @Inject
    private IdempotencyLedger ledger;

    @Inject
    private CallSurroundings surroundings;

    @Inject
    private MethodExtension methods;

    @Resource
    private TransactionSynchronizationRegistry registry;

    /**
     * Answers a call.
     *
     * @throws Exception what the method threw, now or when it ran, or an {@link IdempotencyException}
     */
    Object call(MethodOperation operation, Object[] arguments, Work<Object, Exception> work) throws Exception {
        try {
            Optional<Key> key = operation.keyOf(arguments, surroundings);
            if (key.isEmpty()) {
                operation.requireOptionalKey();
                return work.run();
            }
            operation.requireTransaction(ledger.inTransaction());
            Attempt attempt = new Attempt(
                    key.get(),
                    surroundings.scope(ledger),
                    operation.operation(),
                    operation.fingerprint().take(arguments, methods.jsonb()));
            return Outcomes.returned(new AttemptRunner(ledger).run(attempt, operation.results(), work), attempt);
        } catch (IdempotencyException refusal) {
            leaveMessage(operation);
            throw refusal;
        }
    }

    /** A refused message is to come again, also where code between here and the container lets no exception through. */
    private void leaveMessage(MethodOperation operation) {
        if (operation.container() == BeanKind.MESSAGE_DRIVEN
                && registry.getTransactionStatus() == Status.STATUS_ACTIVE) {
            registry.setRollbackOnly();
        }
    }
}
