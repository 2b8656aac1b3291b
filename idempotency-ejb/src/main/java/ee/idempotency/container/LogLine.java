// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.container;

import ee.idempotency.IdempotencyEvent;
import ee.idempotency.spi.SupportFields;
import java.lang.System.Logger.Level;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The one line that is logged for each attempt, when it has come to its end: {@code outcome=replayed key=… operation="POST
 * /orders" scope=… replayed=true millis=3}, then the support fields. Digests stand for key and scope. First executions without
 * support fields are logged at DEBUG, everything else at INFO.
 */
final class LogLine {

    private static final System.Logger LOG = System.getLogger("ee.idempotency.attempts");

    private LogLine() {}

    static void write(IdempotencyEvent event) {
        if (event instanceof IdempotencyEvent.OfAttempt ofAttempt) {
            Optional<Level> level = level(ofAttempt);
            if (level.isPresent() && LOG.isLoggable(level.get())) {
                LOG.log(level.get(), line(ofAttempt));
            }
        }
    }

    /** Empty for what is not an attempt's end. */
    private static Optional<Level> level(IdempotencyEvent.OfAttempt event) {
        if (event instanceof IdempotencyEvent.Granted
                || event instanceof IdempotencyEvent.TakenOver
                || event instanceof IdempotencyEvent.Waited) {
            return Optional.empty();
        }
        boolean ordinary = event instanceof IdempotencyEvent.Completed completed
                && completed.supportFields().isEmpty();
        return Optional.of(ordinary ? Level.DEBUG : Level.INFO);
    }

    static String line(IdempotencyEvent.OfAttempt event) {
        IdempotencyEvent.AttemptDigest attempt = event.attempt();
        String fields = new SupportFields(fields(event)).toString();
        return "outcome=" + outcome(event)
                + " key=" + attempt.key()
                + " operation=\"" + attempt.operation().replaceAll("[\"\\p{Cntrl}]", "?")
                + "\" scope=" + attempt.scope()
                + " replayed=" + (event instanceof IdempotencyEvent.Replayed)
                + " millis=" + event.elapsed().toMillis()
                + (fields.isEmpty() ? "" : " " + fields);
    }

    private static Map<String, String> fields(IdempotencyEvent.OfAttempt event) {
        if (event instanceof IdempotencyEvent.Completed completed) {
            return completed.supportFields();
        }
        return event instanceof IdempotencyEvent.Released released ? released.supportFields() : Map.of();
    }

    private static String outcome(IdempotencyEvent.OfAttempt event) {
        if (event instanceof IdempotencyEvent.Completed completed) {
            return completed.state().name().toLowerCase(Locale.ROOT);
        }
        return event.getClass()
                .getSimpleName()
                .replaceAll("(?<=[a-z])(?=[A-Z])", "-")
                .toLowerCase(Locale.ROOT);
    }
}
