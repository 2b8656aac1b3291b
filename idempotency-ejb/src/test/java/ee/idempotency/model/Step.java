// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.model;

import ee.idempotency.model.Subject.Request;
import java.time.Duration;

/** One step of an interleaving. Its text is what a failure shows. */
sealed interface Step {

    /** A step that one lane takes. */
    sealed interface Taken extends Step {

        Lane lane();
    }

    /** The end of what was granted to a lane. */
    sealed interface Settling extends Taken {}

    record Admit(Lane lane, Subject subject, Request request, boolean rejecting) implements Taken {

        @Override
        public String toString() {
            return lane + " admits " + subject + " for " + request + (rejecting ? ", not waiting" : "");
        }
    }

    record Complete(Lane lane) implements Settling {

        @Override
        public String toString() {
            return lane + " completes";
        }
    }

    record Refuse(Lane lane) implements Settling {

        @Override
        public String toString() {
            return lane + " refuses";
        }
    }

    record Release(Lane lane) implements Settling {

        @Override
        public String toString() {
            return lane + " releases";
        }
    }

    /** The server ends the transactions of what was granted there, and its threads don't know. */
    record TimeOut(Jvm jvm) implements Step {

        @Override
        public String toString() {
            return "transactions time out on " + jvm;
        }
    }

    /** The JVM is gone with its connections, and another one starts in its place. */
    record Crash(Jvm jvm) implements Step {

        @Override
        public String toString() {
            return "crash of " + jvm;
        }
    }

    record Advance(Duration time) implements Step {

        @Override
        public String toString() {
            return time + " go by";
        }
    }

    record Purge(int limit) implements Step {

        @Override
        public String toString() {
            return "purge of at most " + limit;
        }
    }
}
