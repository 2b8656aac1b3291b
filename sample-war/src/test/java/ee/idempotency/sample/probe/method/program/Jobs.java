// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.sample.probe.method.program;

import ee.idempotency.Idempotency;
import ee.idempotency.IdempotentCall;
import ee.idempotency.Outcome;
import ee.idempotency.sample.probe.method.Counter;
import ee.idempotency.sample.probe.method.Failures;
import jakarta.inject.Inject;

/** Protects work by hand. */
public abstract class Jobs {

    /** The operation's name. */
    public static final String OPERATION = "count-job";

    @Inject
    private Idempotency idempotency;

    @Inject
    private Counter counter;

    public String execute(String key, String text, String failure) {
        try {
            return idempotency.execute(call(key, text), () -> count(text, failure));
        } catch (NotCounted recorded) {
            return "threw " + Failures.said(recorded);
        }
    }

    /** What becomes of it, as a value. */
    public String attempt(String key, String text, String failure) throws NotCounted {
        Outcome<String> outcome = idempotency.attempt(call(key, text), () -> count(text, failure));
        if (outcome instanceof Outcome.Done<String> done) {
            return (done.replayed() ? "replayed " : "done ") + done.value();
        }
        if (outcome instanceof Outcome.Failed<String> failed) {
            return (failed.replayed() ? "replayed " : "failed ") + Failures.said(failed.failure());
        }
        return outcome.getClass().getSimpleName();
    }

    private static IdempotentCall<String> call(String key, String text) {
        return IdempotentCall.of(OPERATION, String.class).key(key).fingerprint(text);
    }

    private String count(String text, String failure) throws NotCounted {
        String result = counter.count(text);
        if (failure.equals("checked")) {
            throw new NotCounted(result);
        }
        if (failure.equals("unchecked")) {
            throw new IllegalStateException(result);
        }
        return result;
    }
}
