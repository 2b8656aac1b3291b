// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.benchmarks.records;

import java.security.SecureRandom;
import java.util.UUID;

/** Two kinds of key, and the identities of records under them as the database computes them for a filling. */
enum KeyKind {
    TIME_ORDERED("UUIDv7", "LPAD(TO_HEX(1700000000000 + i), 12, '0') || LEFT(digest, 31)") {
        @Override
        String next() {
            long millis = System.currentTimeMillis();
            UUID random = new UUID(RANDOM.nextLong(), RANDOM.nextLong());
            long high = (millis << 16) | 0x7000 | (random.getMostSignificantBits() & 0xFFF);
            long low = (random.getLeastSignificantBits() & (~0L >>> 2)) | (1L << 63);
            return new UUID(high, low).toString();
        }
    },

    RANDOM_ORDER("UUIDv4", "digest") {
        @Override
        String next() {
            return UUID.randomUUID().toString();
        }
    };

    private static final SecureRandom RANDOM = new SecureRandom();

    private final String title;
    private final String identity;

    KeyKind(String title, String identity) {
        this.title = title;
        this.identity = identity;
    }

    String title() {
        return title;
    }

    /** The identity of the record with the number {@code i}, an expression over its {@code digest}. */
    String identity() {
        return identity;
    }

    /** A key that no other record has. */
    abstract String next();
}
