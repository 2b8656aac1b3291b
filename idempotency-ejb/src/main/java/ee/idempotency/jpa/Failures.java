// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.jpa;

import ee.idempotency.spi.StoreException;
import ee.idempotency.spi.StoreException.Reason;
import jakarta.persistence.LockTimeoutException;
import jakarta.persistence.QueryTimeoutException;
import java.sql.SQLException;
import java.sql.SQLTimeoutException;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads what a persistence provider threw, by the SQLSTATE below it: providers wrap differently, databases agree there. */
final class Failures {

    /**
     * PostgreSQL: lock not available, query cancelled by its timeout; H2: lock timeout, statement timeout; MariaDB, MySQL: a
     * statement's time is over.
     */
    private static final Set<String> TIMEOUTS = Set.of("55P03", "57014", "HYT00", "HYT01", "70100");

    /** H2 reports a row that another transaction changed as a state of its own. */
    private static final Set<String> CONFLICTS = Set.of("90131");

    /**
     * Where the state says nothing, the state and the vendor's code. MariaDB, MySQL: lock wait timeout, no lock without waiting,
     * a record changed since the snapshot. Not run here: Oracle's deadlock, serialization failure and busy resource.
     */
    private static final Map<String, Reason> CODES = Map.of(
            "HY000 1205", Reason.TIMEOUT,
            "HY000 3572", Reason.TIMEOUT,
            "HY000 1020", Reason.CONFLICT,
            "61000 60", Reason.CONFLICT,
            "72000 8177", Reason.CONFLICT,
            "61000 54", Reason.TIMEOUT);

    private Failures() {}

    static StoreException of(RuntimeException failure) {
        return failure instanceof StoreException known ? known : read(failure);
    }

    private static StoreException read(RuntimeException failure) {
        Reason reason = failure instanceof LockTimeoutException || failure instanceof QueryTimeoutException
                ? Reason.TIMEOUT
                : sqlException(failure).map(Failures::reason).orElse(Reason.UNAVAILABLE);
        return new StoreException(reason, message(failure), failure);
    }

    private static Reason reason(SQLException failure) {
        String state = failure.getSQLState();
        if (TIMEOUTS.contains(state) || failure instanceof SQLTimeoutException) {
            return Reason.TIMEOUT;
        }
        if (state.startsWith("40") || CONFLICTS.contains(state)) {
            return Reason.CONFLICT;
        }
        return state.startsWith("23")
                ? Reason.DUPLICATE
                : CODES.getOrDefault(state + " " + failure.getErrorCode(), Reason.UNAVAILABLE);
    }

    /** The innermost one that has a state. */
    static Optional<SQLException> sqlException(Throwable failure) {
        SQLException found = null;
        for (Throwable cause = failure; cause != null; cause = next(cause)) {
            if (cause instanceof SQLException sql && sql.getSQLState() != null) {
                found = sql;
            }
        }
        return Optional.ofNullable(found);
    }

    private static @Nullable Throwable next(Throwable failure) {
        return failure.getCause() == failure ? null : failure.getCause();
    }

    private static String message(RuntimeException failure) {
        return "a statement over idempotency_record failed: " + failure.getMessage();
    }
}
