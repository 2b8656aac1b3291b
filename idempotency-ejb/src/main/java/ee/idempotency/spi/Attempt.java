// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.spi;

import ee.idempotency.Fingerprint;
import ee.idempotency.Key;
import ee.idempotency.Scope;

/** One incoming call, as a door read it. Two are equal only when they are the same one. Immutable and thread-safe. */
public final class Attempt {

    private static final int DIGEST_LENGTH = 16;

    private final Key key;
    private final Scope scope;
    private final Operation operation;
    private final Fingerprint fingerprint;
    private final Identity identity;

    /**
     * An attempt.
     *
     * @param key what the client sent
     * @param scope who the key belongs to
     * @param operation what the key is for
     * @param fingerprint of what the client asked for
     */
    public Attempt(Key key, Scope scope, Operation operation, Fingerprint fingerprint) {
        this(key, scope, operation, fingerprint, new FramedDigest());
    }

    /**
     * An attempt whose fingerprint was just taken.
     *
     * @param digest what took it, and takes the identity now: another one would cost as much as it digests
     */
    public Attempt(Key key, Scope scope, Operation operation, Fingerprint fingerprint, FramedDigest digest) {
        this.key = key;
        this.scope = scope;
        this.operation = operation;
        this.fingerprint = fingerprint;
        this.identity = Identity.of(scope, operation.name(), key, digest);
    }

    public Key key() {
        return key;
    }

    public Scope scope() {
        return scope;
    }

    public Operation operation() {
        return operation;
    }

    public Fingerprint fingerprint() {
        return fingerprint;
    }

    /** What its record stands under. */
    public Identity identity() {
        return identity;
    }

    /** What stands for the scope in logs: 16 characters of a digest, which tell scopes apart and can't be read back. */
    public String scopeDigest() {
        FramedDigest digest = new FramedDigest();
        scope.parts().forEach(digest::add);
        return digest.end().substring(0, DIGEST_LENGTH);
    }

    /** The operation and the key's digest. */
    @Override
    public String toString() {
        return operation.name() + ", key " + key.digest();
    }
}
