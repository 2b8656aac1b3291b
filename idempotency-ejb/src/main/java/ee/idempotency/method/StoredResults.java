// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.method;

import ee.idempotency.Outcome;
import ee.idempotency.RecordState;
import ee.idempotency.StoredResult;

/**
 * What an operation's work comes to, value or exception, as it is stored and as it is read again. Immutable and thread-safe.
 *
 * @param values the format of values
 * @param rule which exceptions are results
 * @param failures the format of those
 * @param loader where their classes are looked for
 */
record StoredResults(ResultFormat values, FailureRule rule, FailureFormat failures, ClassLoader loader) {

    static StoredResults of(ResultFormat values, FailureRule rule, ClassLoader loader) {
        return new StoredResults(values, rule, new FailureFormat(rule), loader);
    }

    /** What an earlier attempt stored. */
    @SuppressWarnings("unchecked") // the type that the format was made for
    <T> Outcome<T> replay(StoredResult stored) {
        return stored.state() == RecordState.FAILED
                ? new Outcome.Failed<>(failures.decode(stored, loader), true)
                : new Outcome.Done<>((T) values.decode(stored), true);
    }
}
