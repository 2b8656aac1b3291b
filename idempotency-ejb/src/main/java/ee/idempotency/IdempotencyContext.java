// SPDX-License-Identifier: Apache-2.0
package ee.idempotency;

import java.time.Instant;
import java.util.Optional;

/**
 * The attempt that the calling code runs in. A bean to inject anywhere below a protected method. Thread-safe; it answers for the
 * calling thread's active transaction, so work in {@code REQUIRES_NEW} and on other threads is not protected, and is told so.
 *
 * <pre>{@code
 * Charge charge = provider.charge(card, amount);
 * context.addSupportField("charge", charge.id());
 * }</pre>
 */
public interface IdempotencyContext {

    /** Whether what the calling code writes commits together with the record of an attempt. */
    boolean isProtected();

    /** The innermost running attempt's key; empty when nothing is protected. */
    Optional<Key> key();

    /** When the innermost running attempt was admitted; empty when nothing is protected. */
    Optional<Instant> startedAt();

    /**
     * Adds what support will look for, an order's id or a provider's charge id, to the attempt's record and its log line. A name that
     * was given before gets the new value. Does nothing when nothing is protected.
     *
     * @param name a letter, then letters, digits and {@code _.-}; 1 to 40 characters
     * @param value at most 200 characters; it is stored and logged as it is, so no secrets
     * @throws IllegalArgumentException when name or value is not allowed, or all fields together are over 1,000 characters
     */
    void addSupportField(String name, String value);
}
