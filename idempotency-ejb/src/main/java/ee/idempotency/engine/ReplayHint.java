// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.engine;

import ee.idempotency.spi.Identity;
import java.util.concurrent.atomic.AtomicLongArray;

/**
 * Remembers whose records this node has lately seen committed, in half a MiB whatever comes. It forgets the oldest where five
 * identities want the four places of a row, or where two threads are there at once, and says yes to a strange identity once in 2^63: who asks looks into the store before it believes. Thread-safe,
 * without locks.
 */
final class ReplayHint {

    private static final int ROW_BITS = 14;
    private static final int ROW = 4;
    private static final int PLACES = ROW << ROW_BITS;
    private static final long FNV_OFFSET = 0xcbf29ce484222325L;
    private static final long FNV_PRIME = 0x100000001b3L;

    private final AtomicLongArray digests = new AtomicLongArray(PLACES);

    boolean knows(Identity identity) {
        long digest = digest(identity);
        int first = first(digest);
        for (int place = first; place < first + ROW; place++) {
            if (digests.getOpaque(place) == digest) {
                return true;
            }
        }
        return false;
    }

    /** The latest stands first in its row. */
    void remember(Identity identity) {
        long digest = digest(identity);
        int first = first(digest);
        long moved = digest;
        for (int place = first; place < first + ROW; place++) {
            long before = digests.getOpaque(place);
            digests.setOpaque(place, moved);
            if (before == digest) {
                return;
            }
            moved = before;
        }
    }

    void forget(Identity identity) {
        long digest = digest(identity);
        int first = first(digest);
        for (int place = first; place < first + ROW; place++) {
            digests.compareAndSet(place, digest, 0);
        }
    }

    private static int first(long digest) {
        return (int) (digest >>> (Long.SIZE - ROW_BITS)) * ROW;
    }

    /** FNV-1a, stirred once more for the upper bits, which choose the row; odd, since zero is an empty place. */
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
