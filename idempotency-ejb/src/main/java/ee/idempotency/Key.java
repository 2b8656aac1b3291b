// SPDX-License-Identifier: Apache-2.0
package ee.idempotency;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.util.Objects.requireNonNull;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/**
 * What the client names one logical operation with: 1 to 255 characters of printable ASCII, case-sensitive.
 *
 * <p>Immutable and thread-safe. {@link #toString()} prints the {@link #digest()}, so that a key doesn't get into a log
 * or a message by accident.
 *
 * @param value the key itself, without quotes and escapes
 */
public record Key(String value) {

    /** The most characters that a key may have. */
    public static final int MAX_LENGTH = 255;

    private static final int DIGEST_BYTES = 8;

    /**
     * Checks the rules that hold for every key, wherever it comes from.
     *
     * @throws MalformedKeyException if it is empty, longer than {@value #MAX_LENGTH} characters, or not printable ASCII
     *     (U+0020 to U+007E) throughout
     */
    public Key {
        requireNonNull(value, "value");
        if (value.isEmpty()) {
            throw new MalformedKeyException("Malformed key: it is empty");
        }
        if (value.length() > MAX_LENGTH) {
            throw new MalformedKeyException(
                    "Malformed key: it has " + value.length() + " characters, at most " + MAX_LENGTH + " are allowed");
        }
        FieldReader characters = new FieldReader(value);
        characters.takeWhile(FieldReader::isPrintable);
        characters.requireEnd("printable ASCII");
    }

    /**
     * A key that stands somewhere else than in a structured field: a member of a body, a parameter of a method, the id
     * of a message. It is taken as it is; quotes and spaces are part of it.
     *
     * @throws MalformedKeyException if it is empty, too long, or not printable ASCII
     */
    public static Key of(String value) {
        return new Key(value);
    }

    /**
     * Reads the value of one field line (RFC 9651 section 4.2). Spaces around it and parameters behind it are ignored;
     * parameters that don't follow the grammar make all of it malformed.
     *
     * <p>Pass the line as it came: two lines joined by a comma can read as one key.
     *
     * @throws MalformedKeyException if it follows neither form that the syntax allows, or the key in it is empty or too
     *     long
     */
    public static Key parse(String fieldValue, KeySyntax syntax) {
        return new Key(new StructuredFieldParser(fieldValue).key(syntax));
    }

    /**
     * Reads the lines of the header that carries a key. A second line makes it malformed, even where it equals the first; no line
     * is no key.
     *
     * @throws MalformedKeyException if there are several lines, or the one is no key
     * @see #parse(String, KeySyntax)
     */
    public static Optional<Key> parse(String header, List<String> lines, KeySyntax syntax) {
        if (lines.size() > 1) {
            throw new MalformedKeyException(header + " must be sent once, was sent " + lines.size() + " times");
        }
        return lines.isEmpty() ? Optional.empty() : Optional.of(parse(lines.get(0), syntax));
    }

    /**
     * This key, if it has the configured minimum of characters.
     *
     * @throws MalformedKeyException if it is shorter
     */
    public Key requireAtLeast(int characters) {
        if (value.length() < characters) {
            throw new MalformedKeyException(
                    "Malformed key: its length is " + value.length() + ", the configured minimum is " + characters);
        }
        return this;
    }

    /** The structured form, quoted and escaped (RFC 9651 section 4.1.6); either syntax parses it to an equal key. */
    public String toFieldValue() {
        return '"' + value.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    /**
     * What stands for the key in logs: the first 16 hexadecimal digits of its SHA-256. It tells keys apart; whoever can
     * guess a key can confirm the guess by it.
     */
    public String digest() {
        return HexFormat.of().formatHex(sha256(), 0, DIGEST_BYTES);
    }

    private byte[] sha256() {
        try {
            return MessageDigest.getInstance("SHA-256").digest(value.getBytes(US_ASCII));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256, this one has not", e);
        }
    }

    @Override
    public String toString() {
        return "Key[digest=" + digest() + "]";
    }
}
