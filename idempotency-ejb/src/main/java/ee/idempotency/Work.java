// SPDX-License-Identifier: Apache-2.0
package ee.idempotency;

import org.jspecify.annotations.Nullable;

/**
 * What {@link Idempotency} protects.
 *
 * @param <T> what it comes to
 * @param <X> what it throws; {@code RuntimeException} for nothing checked
 */
@FunctionalInterface
public interface Work<T, X extends Exception> {

    /** Does it, on the calling thread, in the attempt's transaction. */
    @Nullable
    T run() throws X;
}
