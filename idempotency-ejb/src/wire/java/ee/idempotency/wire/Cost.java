// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.wire;

import java.util.List;
import java.util.function.ToLongFunction;

/**
 * What an operation cost a PostgreSQL database.
 *
 * @param roundTrips how often the driver waited for the server
 * @param statements how many the server executed, without those that begin and end transactions
 * @param transactionIds how many transactions took one: those that write, whether they commit or not
 * @param walBytes by how much the write-ahead log grew
 */
public record Cost(long roundTrips, long statements, long transactionIds, long walBytes) {

    /**
     * That of most of many equal operations: the median of each number. It leaves out what is no operation's own: images of whole
     * pages after a checkpoint, pages that split, the server's housekeeping.
     */
    public static Cost median(List<Cost> costs) {
        return new Cost(
                median(costs, Cost::roundTrips),
                median(costs, Cost::statements),
                median(costs, Cost::transactionIds),
                median(costs, Cost::walBytes));
    }

    /** What it cost more than another operation. */
    public Cost minus(Cost other) {
        return new Cost(
                roundTrips - other.roundTrips,
                statements - other.statements,
                transactionIds - other.transactionIds,
                walBytes - other.walBytes);
    }

    private static long median(List<Cost> costs, ToLongFunction<Cost> number) {
        return costs.stream().mapToLong(number).sorted().toArray()[costs.size() / 2];
    }
}
