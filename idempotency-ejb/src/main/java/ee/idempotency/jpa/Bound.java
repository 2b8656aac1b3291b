// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.jpa;

import java.time.Duration;

/** How a statement's wait for another transaction is bounded, so that nothing of it stays on the connection. */
enum Bound {

    /** By the connection's own lock timeout; H2 keeps any other one on the connection. */
    NONE,

    /** By the timeout of a JDBC statement. */
    QUERY_TIMEOUT,

    /** By a setting for one statement. */
    SET_STATEMENT;

    /** The statement with its bound, where that is part of the text. */
    String apply(String statement, Duration waitLimit) {
        return this == SET_STATEMENT
                ? "SET STATEMENT innodb_lock_wait_timeout=" + seconds(waitLimit) + " FOR " + statement
                : statement;
    }

    /** At least the one second that JDBC and the databases can say. */
    static int seconds(Duration waitLimit) {
        return (int) Math.min(
                Integer.MAX_VALUE / 1000, Math.max(1, waitLimit.plusMillis(999).toSeconds()));
    }
}
