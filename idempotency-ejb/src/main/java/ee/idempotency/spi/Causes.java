// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.spi;

import java.util.Arrays;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** All that is behind a failure. */
public final class Causes {

    private Causes() {}

    /**
     * Whether the failure, or anything behind it, is one of these. Payara names the failure of a resource as a cause, Narayana
     * (WildFly 39) as a suppressed exception.
     */
    public static boolean anyMatch(Throwable failure, Predicate<Throwable> matching) {
        return anyMatch(failure, matching, Collections.newSetFromMap(new IdentityHashMap<>()));
    }

    private static boolean anyMatch(Throwable failure, Predicate<Throwable> matching, Set<Throwable> seen) {
        return seen.add(failure)
                && (matching.test(failure)
                        || Stream.concat(Stream.ofNullable(failure.getCause()), Arrays.stream(failure.getSuppressed()))
                                .anyMatch(next -> anyMatch(next, matching, seen)));
    }
}
