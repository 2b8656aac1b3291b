// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.method;

import ee.idempotency.Idempotency;
import ee.idempotency.IdempotencySettings;
import ee.idempotency.IdempotentCall;
import ee.idempotency.Key;
import ee.idempotency.MissingKeyException;
import ee.idempotency.Outcome;
import ee.idempotency.Scope;
import ee.idempotency.Work;
import ee.idempotency.engine.IdempotencyLedger;
import ee.idempotency.spi.Attempt;
import ee.idempotency.spi.Operation;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.reflect.Type;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.NullUnmarked;

/** Has work admitted that no interceptor stands around. Thread-safe. */
@ApplicationScoped
@NullUnmarked
class ProgrammaticDoor implements Idempotency {

    @Inject
    private IdempotencyLedger ledger;

    @Inject
    private CallSurroundings surroundings;

    @Inject
    private MethodExtension methods;

    private final Map<Type, StoredResults> results = new ConcurrentHashMap<>();

    @Override
    @SuppressWarnings("unchecked") // what the work threw, or an IdempotencyException
    public <T, X extends Exception> T execute(IdempotentCall<T> call, Work<T, X> work) throws X {
        Attempt attempt = attempt(call);
        Outcome<T> outcome = run(attempt, call, work);
        try {
            return Outcomes.returned(outcome, attempt);
        } catch (Exception failure) {
            throw (X) failure;
        }
    }

    @Override
    public <T, X extends Exception> Outcome<T> attempt(IdempotentCall<T> call, Work<T, X> work) throws X {
        return run(attempt(call), call, work);
    }

    private <T, X extends Exception> Outcome<T> run(Attempt attempt, IdempotentCall<T> call, Work<T, X> work) throws X {
        return new AttemptRunner(ledger).run(attempt, results.computeIfAbsent(call.type(), this::results), work);
    }

    private StoredResults results(Type type) {
        return StoredResults.of(
                methods.formats().of(type, methods.settings().maxStoredBytes()),
                FailureRule.standard(),
                Thread.currentThread().getContextClassLoader());
    }

    private Attempt attempt(IdempotentCall<?> call) {
        String key = call.key();
        if (key == null || key.isBlank()) {
            throw new MissingKeyException("The call of " + call.operation() + " has no key; nothing ran");
        }
        Scope scope = call.scope();
        Object[] values = call.request().toArray();
        return new Attempt(
                Key.of(key),
                scope == null ? surroundings.scope(ledger) : scope,
                operation(call),
                ArgumentFingerprint.ofValues(values.length).take(values, methods.jsonb()));
    }

    private Operation operation(IdempotentCall<?> call) {
        IdempotencySettings settings = methods.settings();
        return new Operation(
                call.operation(),
                orElse(call.retention(), settings.retention()),
                orElse(call.waitLimit(), settings.waitLimit()),
                call.afterExpiry(),
                call.claim());
    }

    private static Duration orElse(Duration own, Duration fallback) {
        return own == null ? fallback : own;
    }
}
