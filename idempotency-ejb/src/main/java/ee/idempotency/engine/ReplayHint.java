// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.engine;

import ee.idempotency.spi.Identity;
import java.util.concurrent.atomic.AtomicLongArray;

/**
 * Remembers whose records this node has lately seen committed, in half a MiB whatever comes. It forgets where two identities want
 * one place, and says yes to a strange identity once in 2^63: who asks looks into the store before it believes. Thread-safe,
 * without locks.
 */
final class ReplayHint {

    private static final int PLACES = 1 << 16;
    private static final int PLACE_SHIFT = Long.SIZE - 16;
    private static final long FNV_OFFSET = 0xcbf29ce484222325L;
    private static final long FNV_PRIME = 0x100000001b3L;

    private final AtomicLongArray digests = new AtomicLongArray(PLACES);

    boolean knows(Identity identity) {
        long digest = digest(identity);
        return digests.getOpaque(place(digest)) == digest;
    }

    void remember(Identity identity) {
        long digest = digest(identity);
        digests.setOpaque(place(digest), digest);
    }

    void forget(Identity identity) {
        long digest = digest(identity);
        digests.compareAndSet(place(digest), digest, 0);
    }

    private static int place(long digest) {
        return (int) (digest >>> PLACE_SHIFT);
    }

    /** FNV-1a, stirred once more for the upper bits, which choose the place; odd, since zero is an empty place. */
    private static long digest(Identity identity) {
        String id = identity.id();
        long digest = FNV_OFFSET;
        for (int i = 0; i < id.length(); i++) {
            digest = (digest ^ id.charAt(i)) * FNV_PRIME;
        }
        digest ^= digest >>> 32;
        digest *= 0x9e3779b97f4a7c15L;
        return digest | 1;
    }
}
