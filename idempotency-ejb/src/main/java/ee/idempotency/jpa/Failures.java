// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.jpa;

import ee.idempotency.spi.StoreException;
import ee.idempotency.spi.StoreException.Reason;
import jakarta.persistence.LockTimeoutException;
import jakarta.persistence.QueryTimeoutException;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads what a persistence provider threw, by the SQLSTATE below it: providers wrap differently, databases agree there. */
final class Failures {

    /** PostgreSQL: lock not available, query cancelled by its timeout; H2: lock timeout, statement timeout. */
    private static final Set<String> TIMEOUTS = Set.of("55P03", "57014", "HYT00", "HYT01");

    /** H2 reports a row that another transaction changed as a state of its own. */
    private static final Set<String> CONFLICTS = Set.of("90131");

    private Failures() {}

    static StoreException of(RuntimeException failure) {
        return failure instanceof StoreException known ? known : read(failure);
    }

    private static StoreException read(RuntimeException failure) {
        Reason reason = failure instanceof LockTimeoutException || failure instanceof QueryTimeoutException
                ? Reason.TIMEOUT
                : sqlState(failure).map(Failures::reason).orElse(Reason.UNAVAILABLE);
        return new StoreException(reason, message(failure), failure);
    }

    private static Reason reason(String state) {
        if (TIMEOUTS.contains(state)) {
            return Reason.TIMEOUT;
        }
        if (state.startsWith("40") || CONFLICTS.contains(state)) {
            return Reason.CONFLICT;
        }
        if (state.startsWith("42")) {
            return Reason.UNUSABLE;
        }
        return state.startsWith("23") ? Reason.DUPLICATE : Reason.UNAVAILABLE;
    }

    /** The state of the innermost SQLException. */
    private static Optional<String> sqlState(Throwable failure) {
        String state = null;
        for (Throwable cause = failure; cause != null; cause = next(cause)) {
            if (cause instanceof SQLException sql && sql.getSQLState() != null) {
                state = sql.getSQLState();
            }
        }
        return Optional.ofNullable(state);
    }

    private static @Nullable Throwable next(Throwable failure) {
        return failure.getCause() == failure ? null : failure.getCause();
    }

    private static String message(RuntimeException failure) {
        return "a statement over idempotency_record failed: " + failure.getMessage();
    }
}
