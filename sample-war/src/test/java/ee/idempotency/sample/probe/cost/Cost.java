// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.sample.probe.cost;

/**
 * What a call made the database do.
 *
 * @param statements executions of statements
 * @param commits commits
 * @param connections connections opened
 */
record Cost(int statements, int commits, int connections) {

    static Cost parse(String counters) {
        String[] numbers = counters.split(" ", -1);
        return new Cost(Integer.parseInt(numbers[0]), Integer.parseInt(numbers[1]), Integer.parseInt(numbers[2]));
    }

    Cost minus(Cost other) {
        return new Cost(statements - other.statements, commits - other.commits, connections - other.connections);
    }
}
