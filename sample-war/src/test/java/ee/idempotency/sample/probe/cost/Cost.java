// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.sample.probe.cost;

import java.util.Arrays;

/**
 * What a call made the database do.
 *
 * @param statements executions of statements
 * @param alone those of them in auto-commit, which is without a transaction
 * @param commits commits
 * @param rollbacks rollbacks
 * @param connections connections opened
 */
record Cost(int statements, int alone, int commits, int rollbacks, int connections) {

    static Cost parse(String counters) {
        int[] numbers = Arrays.stream(counters.split(" ", -1))
                .mapToInt(Integer::parseInt)
                .toArray();
        return new Cost(numbers[0], numbers[1], numbers[2], numbers[3], numbers[4]);
    }

    Cost minus(Cost other) {
        return new Cost(
                statements - other.statements,
                alone - other.alone,
                commits - other.commits,
                rollbacks - other.rollbacks,
                connections - other.connections);
    }
}
