// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.method;

import jakarta.ejb.ApplicationException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/** Exceptions as applications write them. */
final class Failures {

    private Failures() {}

    static class Declined extends Exception {
        Declined(String message) {
            super(message);
        }
    }

    static final class DeclinedLater extends Declined {
        DeclinedLater(String message) {
            super(message);
        }
    }

    static final class WithCause extends Exception {
        WithCause(@Nullable String message, @Nullable Throwable cause) {
            super(message, cause);
        }
    }

    static final class Silent extends Exception {}

    static final class Fixed extends Exception {
        Fixed() {
            super("always the same");
        }
    }

    static final class Decorated extends Exception {
        Decorated(String detail) {
            super("declined: " + detail);
        }
    }

    static final class Demanding extends Exception {
        private final int code;

        Demanding(int code) {
            super("code " + code);
            this.code = code;
        }

        int code() {
            return code;
        }
    }

    static final class Refusing extends Exception {
        Refusing(String message, int ignored) {
            super(message);
        }

        Refusing(String message) {
            throw new IllegalStateException(message);
        }
    }

    abstract static class Unfinished extends Exception {
        Unfinished(String message) {
            super(message);
        }
    }

    @ApplicationException
    static class Kept extends RuntimeException {
        Kept(String message) {
            super(message);
        }
    }

    static final class KeptBelow extends Kept {
        KeptBelow(String message) {
            super(message);
        }
    }

    @ApplicationException(rollback = true)
    static class RolledBack extends Exception {}

    static final class RolledBackBelow extends RolledBack {}

    @ApplicationException(inherited = false)
    static class KeptAlone extends RuntimeException {}

    static class NotKept extends KeptAlone {}

    @ApplicationException(rollback = true, inherited = false)
    static class RolledBackAlone extends Exception {}

    static final class NotRolledBack extends RolledBackAlone {}

    @ApplicationException(inherited = false)
    static class KeptBetween extends RolledBack {}

    static final class BelowBetween extends KeptBetween {}

    /** Says when it was initialised; it must not be. */
    static final class Hostile {
        static final AtomicBoolean MADE = Witness.MADE;

        static {
            Witness.MADE.set(true);
        }

        Hostile(String message) {
            Witness.MADE.set(true);
        }
    }

    /** Says when it was made; it is an exception that is no result. */
    static final class HostileException extends RuntimeException {
        static {
            Witness.MADE.set(true);
        }

        HostileException(String message) {
            super(message);
        }
    }

    static final class Witness {
        static final AtomicBoolean MADE = new AtomicBoolean();

        private Witness() {}
    }
}
