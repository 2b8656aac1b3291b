// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.engine;

import ee.idempotency.engine.Flight.Landing;
import ee.idempotency.spi.Identity;
import java.time.Clock;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Completed records in memory, bounded in bytes; the least recently used goes first. A completed record does not change before it
 * expires, so what is here answers until then by the ledger's clock. Thread-safe.
 */
final class ReplayCache {

    /** What an entry takes beside its payload, rounded up: identity, fingerprint, times, and its place in the map. */
    static final int ENTRY_BYTES = 512;

    private final int capacityBytes;
    private final Clock clock;
    private final Map<Identity, Landing> records = new LinkedHashMap<>(16, 0.75f, true);
    private long bytes;

    /**
     * An empty cache.
     *
     * @param capacityBytes what its entries take at most; zero: it stays empty
     */
    ReplayCache(int capacityBytes, Clock clock) {
        this.capacityBytes = capacityBytes;
        this.clock = clock;
    }

    /** A record that is not expired. */
    Optional<Landing> find(Identity identity) {
        if (capacityBytes == 0) {
            return Optional.empty();
        }
        synchronized (records) {
            Landing record = records.get(identity);
            if (record == null || record.holdsAt(clock.instant())) {
                return Optional.ofNullable(record);
            }
            remove(identity);
            return Optional.empty();
        }
    }

    /** Takes a committed record in, in place of a former one; one that is larger than the whole cache stays out. */
    void remember(Identity identity, Landing record) {
        if (capacityBytes == 0) {
            return;
        }
        long size = size(record);
        synchronized (records) {
            remove(identity);
            if (size <= capacityBytes) {
                records.put(identity, record);
                bytes += size;
                shrink();
            }
        }
    }

    private void remove(Identity identity) {
        Landing removed = records.remove(identity);
        if (removed != null) {
            bytes -= size(removed);
        }
    }

    private void shrink() {
        Iterator<Landing> eldest = records.values().iterator();
        while (bytes > capacityBytes) {
            bytes -= size(eldest.next());
            eldest.remove();
        }
    }

    private static long size(Landing record) {
        return (long) ENTRY_BYTES + record.result().payloadLength();
    }
}
