// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.spi;

import ee.idempotency.IdempotencyKey;
import ee.idempotency.Scope;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/**
 * What a record stands under: a digest of scope, operation and key, of a fixed length. Each part is framed by its length, so
 * that no two combinations meet. Neither key nor caller can be read from it. Immutable and thread-safe.
 *
 * @param id SHA-256 in base64url, 43 characters
 */
public record Identity(String id) {

    /** The identity of this key, in this scope, for this operation. */
    public static Identity of(Scope scope, String operation, IdempotencyKey key) {
        MessageDigest sha256 = sha256();
        sha256.update(ByteBuffer.allocate(Integer.BYTES).putInt(0, scope.parts().size()));
        scope.parts().forEach(part -> frame(sha256, part));
        frame(sha256, operation);
        frame(sha256, key.value());
        return new Identity(Base64.getUrlEncoder().withoutPadding().encodeToString(sha256.digest()));
    }

    private static void frame(MessageDigest digest, String part) {
        byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
        digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(0, bytes.length));
        digest.update(bytes);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
