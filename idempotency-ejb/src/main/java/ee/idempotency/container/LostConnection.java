// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.container;

import ee.idempotency.spi.Causes;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** Tells whether a commit failed because its connection was lost, so that it may have arrived. */
final class LostConnection {

    private LostConnection() {}

    static boolean isBehind(Throwable failure) {
        return Causes.anyMatch(failure, cause -> cause instanceof SQLException sql && isLost(sql.getSQLState()));
    }

    /** Class 08, or the states with which PostgreSQL shuts down. */
    private static boolean isLost(@Nullable String state) {
        return state != null && (state.startsWith("08") || state.startsWith("57P"));
    }
}
