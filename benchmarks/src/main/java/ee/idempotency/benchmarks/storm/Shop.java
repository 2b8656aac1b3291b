// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.benchmarks.storm;

import java.sql.SQLException;

/** Takes orders, each once for its key, over one pool of connections. Thread-safe. */
interface Shop {

    /** What a request came to. */
    enum Answer {
        EXECUTED,
        REPLAYED,
        IN_PROGRESS
    }

    String name();

    /**
     * Handles a request.
     *
     * @param work what a first execution does beside inserting the order, inside its transaction
     */
    Answer order(String key, Runnable work) throws SQLException;
}
