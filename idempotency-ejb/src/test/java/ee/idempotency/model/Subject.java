// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.model;

import ee.idempotency.AfterExpiry;
import ee.idempotency.Fingerprint;
import ee.idempotency.fixture.Attempts;
import ee.idempotency.spi.Attempt;
import java.util.stream.Stream;

/** The keys that the attempts are about. */
enum Subject {
    K1(AfterExpiry.RUN_AGAIN),
    K2(AfterExpiry.RUN_AGAIN),

    /** Of an operation that refuses expired keys. */
    ONCE(AfterExpiry.REFUSE);

    /** What is asked for under a key. */
    enum Request {
        X,
        Y;

        Fingerprint fingerprint() {
            return new Fingerprint("raw-1", name());
        }

        static Request ofFingerprint(String text) {
            return Stream.of(values())
                    .filter(request -> request.fingerprint().toString().equals(text))
                    .findFirst()
                    .orElseThrow();
        }
    }

    final AfterExpiry afterExpiry;

    Subject(AfterExpiry afterExpiry) {
        this.afterExpiry = afterExpiry;
    }

    static Subject ofId(String id) {
        return Stream.of(values())
                .filter(subject -> subject.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    String id() {
        return Attempts.withKey(name()).identity().id();
    }

    Attempt attempt(Request request, boolean rejecting) {
        Attempt plain = Attempts.withFingerprint(Attempts.withKey(name()), request.fingerprint());
        Attempt attempt = afterExpiry == AfterExpiry.REFUSE ? Attempts.refusingExpired(plain) : plain;
        return rejecting ? Attempts.rejecting(attempt) : attempt;
    }
}
