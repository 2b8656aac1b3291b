// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.container;

import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Tells whether a commit failed because its connection was lost, so that it may have arrived. */
final class LostConnection {

    private LostConnection() {}

    /**
     * Looks at all that is behind the failure: Payara names the resource's failure as a cause, Narayana
     * (WildFly 39) as a suppressed exception.
     */
    static boolean isBehind(Throwable failure) {
        return isBehind(failure, Collections.newSetFromMap(new IdentityHashMap<>()));
    }

    private static boolean isBehind(Throwable failure, Set<Throwable> seen) {
        return seen.add(failure)
                && (isLost(failure)
                        || Stream.concat(Stream.ofNullable(failure.getCause()), Arrays.stream(failure.getSuppressed()))
                                .anyMatch(next -> isBehind(next, seen)));
    }

    private static boolean isLost(Throwable failure) {
        return failure instanceof SQLException sql && isLost(sql.getSQLState());
    }

    /** Class 08, or the states with which PostgreSQL shuts down. */
    private static boolean isLost(@Nullable String state) {
        return state != null && (state.startsWith("08") || state.startsWith("57P"));
    }
}
