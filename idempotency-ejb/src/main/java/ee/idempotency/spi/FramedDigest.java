// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.spi;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/**
 * SHA-256 over parts, each framed by its length, so that no two sequences of parts meet: {@code ("ab", "c")} is not
 * {@code ("a", "bc")}. Not thread-safe.
 */
public final class FramedDigest {

    private final MessageDigest sha256;

    public FramedDigest() {
        try {
            sha256 = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** Adds a text, in UTF-8. */
    public FramedDigest add(String part) {
        return add(part.getBytes(StandardCharsets.UTF_8));
    }

    /** Adds bytes. */
    public FramedDigest add(byte[] part) {
        for (int shift = Integer.SIZE - Byte.SIZE; shift >= 0; shift -= Byte.SIZE) {
            sha256.update((byte) (part.length >>> shift));
        }
        sha256.update(part);
        return this;
    }

    /** The digest in base64url, 43 characters; further parts begin a new one. */
    public String end() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(sha256.digest());
    }
}
