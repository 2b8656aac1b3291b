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

    private static final int LENGTH = 43;
    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

    private final MessageDigest sha256;
    private final byte[] frame = new byte[Integer.BYTES];
    private final byte[] base64 = new byte[LENGTH];

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
        for (int i = 0; i < frame.length; i++) {
            frame[i] = (byte) (part.length >>> (Integer.SIZE - Byte.SIZE * (i + 1)));
        }
        sha256.update(frame);
        sha256.update(part);
        return this;
    }

    /** The digest in base64url, 43 characters; further parts begin a new one. */
    public String end() {
        BASE64.encode(sha256.digest(), base64);
        return new String(base64, StandardCharsets.ISO_8859_1);
    }
}
