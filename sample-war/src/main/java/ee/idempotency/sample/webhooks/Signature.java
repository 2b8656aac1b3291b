// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.sample.webhooks;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** HMAC-SHA256 over the bytes of a body. Immutable and thread-safe. */
final class Signature {

    private static final String ALGORITHM = "HmacSHA256";
    private static final Pattern HEADER = Pattern.compile("sha256=([0-9A-Fa-f]{64})");

    private final byte[] bytes;

    private Signature(byte[] bytes) {
        this.bytes = bytes;
    }

    /** The signature that this secret makes of the body. */
    static Signature of(byte[] secret, byte[] body) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret, ALGORITHM));
            return new Signature(mac.doFinal(body));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has " + ALGORITHM, e);
        }
    }

    /** Reads {@code sha256=} and 64 hexadecimal digits; empty for anything else. */
    static Optional<Signature> parse(String header) {
        Matcher matcher = HEADER.matcher(header);
        return matcher.matches()
                ? Optional.of(new Signature(HexFormat.of().parseHex(matcher.group(1))))
                : Optional.empty();
    }

    /** Compares in a time that doesn't tell how many bytes are right: nobody can guess them one after the other. */
    boolean matches(Signature other) {
        return MessageDigest.isEqual(bytes, other.bytes);
    }
}
