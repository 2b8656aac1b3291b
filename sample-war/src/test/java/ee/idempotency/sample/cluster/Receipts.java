// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.sample.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import ee.idempotency.sample.checkout.Answer;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ConcurrentSkipListMap;

/** What clients got: a result, the same for each retry, or an invitation to come again. Thread-safe. */
final class Receipts {

    private final ConcurrentMap<Purchase, Answer> results = new ConcurrentHashMap<>();
    private final Set<Purchase> executed = ConcurrentHashMap.newKeySet();
    private final ConcurrentMap<String, Integer> tally = new ConcurrentSkipListMap<>();

    /**
     * Takes an answer.
     *
     * @return whether it is the result
     * @throws AssertionError if it is neither the result nor retryable, or contradicts an earlier one
     */
    boolean take(Purchase purchase, Answer answer) {
        count(answer.status() + (answer.replayed() ? " replayed" : ""));
        if (answer.status() != 201) {
            assertThat(answer.status()).as("%s", answer).isIn(409, 503);
            assertThat(answer.header("Retry-After")).as("%s", answer).isPresent();
            return false;
        }
        assertThat(answer.replayed() || executed.add(purchase))
                .as("executed twice: %s", purchase)
                .isTrue();
        Answer first = results.putIfAbsent(purchase, answer.essence());
        assertThat(answer.essence()).isEqualTo(first == null ? answer.essence() : first);
        return true;
    }

    void count(String kind) {
        tally.merge(kind, 1, Integer::sum);
    }

    /** How often each kind of answer came. */
    Map<String, Integer> tally() {
        return Collections.unmodifiableMap(tally);
    }

    int counted(String kind) {
        return tally.getOrDefault(kind, 0);
    }

    /** The purchases that have their result. */
    Set<Purchase> done() {
        return Collections.unmodifiableSet(results.keySet());
    }

    @Override
    public String toString() {
        return results.size() + " purchases, " + tally;
    }
}
