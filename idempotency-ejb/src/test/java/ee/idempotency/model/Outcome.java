// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.model;

import ee.idempotency.RecordState;
import ee.idempotency.engine.Settlement;
import ee.idempotency.spi.Admission;
import java.nio.charset.StandardCharsets;
import java.time.Instant;

/** What a step came to, in words: two are the same when the words are. */
record Outcome(String words) {

    static final Outcome DONE = new Outcome("done");
    static final Outcome MISMATCH = new Outcome("mismatch");
    static final Outcome IN_PROGRESS = new Outcome("in progress");
    static final Outcome NOT_COMMITTED = new Outcome("not committed");

    static Outcome granted(Instant expiresAt) {
        return new Outcome("granted until " + expiresAt);
    }

    static Outcome replay(RecordState state, String body, Instant expiresAt) {
        return new Outcome("replay of " + state + " " + body + " until " + expiresAt);
    }

    static Outcome expired(Instant expiredAt) {
        return new Outcome("expired at " + expiredAt);
    }

    static Outcome stored(Instant expiresAt) {
        return new Outcome("stored until " + expiresAt);
    }

    static Outcome purged(int records) {
        return new Outcome(records + " purged");
    }

    static Outcome of(Admission admission) {
        if (admission instanceof Admission.Granted granted) {
            return granted(granted.expiresAt());
        }
        if (admission instanceof Admission.Replay replay) {
            String body = new String(replay.result().payload(), StandardCharsets.UTF_8);
            return replay(replay.result().state(), body, replay.expiresAt());
        }
        if (admission instanceof Admission.Expired expired) {
            return expired(expired.expiredAt());
        }
        return admission instanceof Admission.Mismatch ? MISMATCH : IN_PROGRESS;
    }

    static Outcome of(Settlement settlement) {
        if (settlement instanceof Settlement.Stored stored) {
            return stored(stored.expiresAt());
        }
        return new Outcome(settlement.toString());
    }

    boolean isGranted() {
        return words.startsWith("granted");
    }

    /** The words without the times and bodies. */
    String kind() {
        return words.replaceAll(" (until|at|of) .*", "");
    }

    @Override
    public String toString() {
        return words;
    }
}
