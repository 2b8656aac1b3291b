// SPDX-License-Identifier: Apache-2.0
package ee.idempotency;

/**
 * A digest of what the client asked for; tells a retry from a reuse of the key. Immutable and thread-safe.
 *
 * @param algorithm names how the digest was taken, with its version; 1 to 20 letters, digits, hyphens and underscores
 * @param digest the digest, in base64url
 */
public record Fingerprint(String algorithm, String digest) {

    private static final int MAX_NAME = 20;

    public Fingerprint {
        if (!isName(algorithm)) {
            throw new IllegalArgumentException("not the name of an algorithm: \"" + algorithm + "\"");
        }
    }

    /** Not by a regular expression: every request has a fingerprint. */
    private static boolean isName(String algorithm) {
        if (algorithm.isEmpty() || algorithm.length() > MAX_NAME) {
            return false;
        }
        for (int i = 0; i < algorithm.length(); i++) {
            char c = algorithm.charAt(i);
            if (!FieldReader.isLetter(c) && !FieldReader.isDigit(c) && c != '-' && c != '_') {
                return false;
            }
        }
        return true;
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
