// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.jaxrs;

import ee.idempotency.spi.Causes;
import java.sql.SQLException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientException;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Tells whether a transaction failed by what another try is likely to pass: other transactions, or a lost connection. */
final class TransientFailure {

    /**
     * Transaction rollback (deadlock, serialization failure); connection lost, also as PostgreSQL says it; too many connections; lock
     * not available; lock timeout and changed row of H2.
     */
    private static final String[] STATES = {"40", "08", "57P", "53", "55P03", "HYT00", "90131"};

    /** MariaDB's lock wait timeout, which has no state of its own. */
    private static final int LOCK_WAIT_TIMEOUT = 1205;

    private TransientFailure() {}

    static boolean isBehind(Throwable failure) {
        return Causes.anyMatch(failure, cause -> cause instanceof SQLException sql && isTransient(sql));
    }

    private static boolean isTransient(SQLException failure) {
        return failure instanceof SQLTransientException
                || failure instanceof SQLRecoverableException
                || failure.getErrorCode() == LOCK_WAIT_TIMEOUT
                || isTransient(failure.getSQLState());
    }

    private static boolean isTransient(@Nullable String state) {
        return state != null && Stream.of(STATES).anyMatch(state::startsWith);
    }
}
