// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.benchmarks.store;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;

/** What a client sends: a key, and a body of 500 bytes. Immutable and thread-safe. */
record Request(String key) {

    /** What it is answered with: JSON of 300 bytes. */
    private static final String ANSWER = json("orderId", 300);

    private static final byte[] BODY = bytes(json("sku", 500));

    /** One with a key that no other one has. */
    static Request fresh() {
        return new Request(UUID.randomUUID().toString());
    }

    byte[] keyDigest() {
        return sha256(bytes(key));
    }

    /** What tells it from another request with the same key: the digest of its body. */
    byte[] fingerprint() {
        return sha256(BODY);
    }

    static byte[] answer() {
        return bytes(ANSWER);
    }

    private static String json(String member, int length) {
        String empty = "{\"" + member + "\":\"\"}";
        return empty.replace(":\"\"", ":\"" + "x".repeat(length - empty.length()) + "\"");
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
