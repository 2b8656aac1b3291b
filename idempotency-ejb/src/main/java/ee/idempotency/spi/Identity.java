// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.spi;

import ee.idempotency.Key;
import ee.idempotency.Scope;

/**
 * What a record stands under: a digest of scope, operation and key, of a fixed length. Each part is framed by its length, so
 * that no two combinations meet. Neither key nor caller can be read from it. Immutable and thread-safe.
 *
 * @param id SHA-256 in base64url, 43 characters
 */
public record Identity(String id) {

    /** The identity of this key, in this scope, for this operation. */
    public static Identity of(Scope scope, String operation, Key key) {
        FramedDigest digest =
                new FramedDigest().add(Integer.toString(scope.parts().size()));
        scope.parts().forEach(digest::add);
        return new Identity(digest.add(operation).add(key.value()).end());
    }
}
