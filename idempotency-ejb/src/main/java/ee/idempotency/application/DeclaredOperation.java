// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.application;

import ee.idempotency.Claim;
import ee.idempotency.IdempotencySettings;
import ee.idempotency.Idempotent;
import ee.idempotency.InFlight;
import ee.idempotency.StoreFailure;
import ee.idempotency.spi.Operation;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.function.Supplier;

/** Turns the annotation and the settings into the numbers of an operation. */
public final class DeclaredOperation {

    private DeclaredOperation() {}

    /**
     * The operation that an annotation declares.
     *
     * @param defaultName its name where the annotation gives none
     * @throws IllegalArgumentException when a value is no duration, not positive, or has no meaning beside another one
     */
    public static Operation of(Idempotent idempotent, IdempotencySettings settings, Supplier<String> defaultName) {
        String name = idempotent.operation();
        return new Operation(
                name.isEmpty() ? defaultName.get() : name,
                duration("retention", idempotent.retention(), settings.retention()),
                waitLimit(idempotent, settings),
                idempotent.afterExpiry(),
                claim(idempotent));
    }

    /** What claims last needs the store when the work is done, and can't go on without it. */
    private static Claim claim(Idempotent idempotent) {
        if (idempotent.claim() == Claim.LAST && idempotent.onStoreFailure() == StoreFailure.PROCEED) {
            throw new IllegalArgumentException(
                    "onStoreFailure = PROCEED excludes claim = LAST: the store is used after the"
                            + " work, in its transaction, and a failure takes the work along");
        }
        return idempotent.claim();
    }

    private static Duration waitLimit(Idempotent idempotent, IdempotencySettings settings) {
        if (idempotent.inFlight() == InFlight.WAIT) {
            return duration("waitLimit", idempotent.waitLimit(), settings.waitLimit());
        }
        if (!idempotent.waitLimit().isEmpty()) {
            throw new IllegalArgumentException(
                    "waitLimit has no meaning with inFlight = REJECT, was " + idempotent.waitLimit());
        }
        return Duration.ZERO;
    }

    private static Duration duration(String name, String text, Duration fallback) {
        if (text.isEmpty()) {
            return fallback;
        }
        try {
            Duration duration = Duration.parse(text);
            if (duration.isZero() || duration.isNegative()) {
                throw new IllegalArgumentException(name + " must be positive, was " + text);
            }
            return duration;
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException(
                    name + " must be an ISO-8601 duration such as PT30M or P2D, was \"" + text + "\"", e);
        }
    }
}
