// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.spi;

import ee.idempotency.Key;
import ee.idempotency.Scope;

/**
 * What a record stands under: a digest of scope, operation and key, of a fixed length. Each part is framed by its length, so
 * that no two combinations meet. A key that is ordered by time keeps its order: its time stands before the digest. Nothing else
 * of the key, nor the caller, can be read from it. Immutable and thread-safe.
 *
 * @param id SHA-256 in base64url, 43 characters; for a UUID of version 7 or a ULID its milliseconds in 12 hexadecimal digits and
 *     the first 31 characters, 186 bits, of the digest
 */
public record Identity(String id) {

    /** The identity of this key, in this scope, for this operation. */
    public static Identity of(Scope scope, String operation, Key key) {
        return of(scope, operation, key, new FramedDigest());
    }

    static Identity of(Scope scope, String operation, Key key, FramedDigest digest) {
        digest.add(Integer.toString(scope.parts().size()));
        for (String part : scope.parts()) {
            digest.add(part);
        }
        String end = digest.add(operation).add(key.value()).end();
        return new Identity(KeyTime.of(key)
                .map(time -> time.hex() + end.substring(0, end.length() - KeyTime.LENGTH))
                .orElse(end));
    }
}
