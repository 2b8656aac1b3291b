// SPDX-License-Identifier: Apache-2.0
package ee.idempotency;

/**
 * A digest of what the client asked for; tells a retry from a reuse of the key. Immutable and thread-safe.
 *
 * @param algorithm names how the digest was taken, with its version; 1 to 20 letters, digits, hyphens and underscores
 * @param digest the digest, in base64url
 */
public record Fingerprint(String algorithm, String digest) {

    public Fingerprint {
        if (!algorithm.matches("[A-Za-z0-9_-]{1,20}")) {
            throw new IllegalArgumentException("not the name of an algorithm: \"" + algorithm + "\"");
        }
    }

    /**
     * Reads what {@link #toString()} wrote.
     *
     * @throws IllegalArgumentException when it is nothing of the kind
     */
    public static Fingerprint parse(String text) {
        int colon = text.indexOf(':');
        if (colon < 0) {
            throw new IllegalArgumentException("not a fingerprint: no algorithm before a colon");
        }
        return new Fingerprint(text.substring(0, colon), text.substring(colon + 1));
    }

    /**
     * Whether the two are of different requests. Digests of different algorithms can't tell: an upgrade, or a change of
     * the operation's fingerprint options, never turns a retry into a reuse.
     */
    public boolean contradicts(Fingerprint other) {
        return algorithm.equals(other.algorithm) && !digest.equals(other.digest);
    }

    /** {@code algorithm:digest}, at most 64 characters for SHA-256. */
    @Override
    public String toString() {
        return algorithm + ":" + digest;
    }
}
