// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.container;

import ee.idempotency.IdempotencyEvent;
import ee.idempotency.spi.SupportFields;
import java.lang.System.Logger.Level;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The one line that is logged for each attempt, when it has come to its end: {@code outcome=replayed key=… operation="POST
 * /orders" scope=… replayed=true millis=3}, then the support fields. Digests stand for key and scope. First executions without
 * support fields are logged at DEBUG, everything else at INFO.
 */
final class LogLine {

    private static final System.Logger LOG = System.getLogger("ee.idempotency.attempts");

    /** What an attempt's end is called; of one that completed the state says it. */
    private static final Map<Class<? extends IdempotencyEvent>, String> OUTCOMES = Map.of(
            IdempotencyEvent.Completed.class, "",
            IdempotencyEvent.Released.class, "released",
            IdempotencyEvent.Replayed.class, "replayed",
            IdempotencyEvent.InProgress.class, "in-progress",
            IdempotencyEvent.Mismatched.class, "mismatched",
            IdempotencyEvent.Expired.class, "expired");

    private static final Pattern UNPRINTABLE = Pattern.compile("[\"\\p{Cntrl}]");

    private LogLine() {}

    /** Whether an event of this type, with these support fields, has a line that is logged now. */
    static boolean isWanted(Class<? extends IdempotencyEvent> type, SupportFields fields) {
        return OUTCOMES.containsKey(type) && LOG.isLoggable(level(type, fields.values()));
    }

    static void write(IdempotencyEvent event) {
        if (event instanceof IdempotencyEvent.OfAttempt ofAttempt && OUTCOMES.containsKey(event.getClass())) {
            Level level = level(event.getClass(), fields(ofAttempt));
            if (LOG.isLoggable(level)) {
                LOG.log(level, line(ofAttempt));
            }
        }
    }

    private static Level level(Class<? extends IdempotencyEvent> type, Map<String, String> fields) {
        return type == IdempotencyEvent.Completed.class && fields.isEmpty() ? Level.DEBUG : Level.INFO;
    }

    static String line(IdempotencyEvent.OfAttempt event) {
        IdempotencyEvent.AttemptDigest attempt = event.attempt();
        String fields = new SupportFields(fields(event)).toString();
        return "outcome=" + outcome(event)
                + " key=" + attempt.key()
                + " operation=\"" + UNPRINTABLE.matcher(attempt.operation()).replaceAll("?")
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
        return event instanceof IdempotencyEvent.Completed completed
                ? completed.state().name().toLowerCase(Locale.ROOT)
                : OUTCOMES.getOrDefault(event.getClass(), "");
    }
}
