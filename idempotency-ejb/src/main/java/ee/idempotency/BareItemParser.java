// SPDX-License-Identifier: Apache-2.0
package ee.idempotency;

import static ee.idempotency.FieldReader.isDigit;
import static ee.idempotency.FieldReader.isLetter;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.Base64;

/**
 * Reads the bare items of RFC 9651 section 4.2.3.1. Only a String's value is of use here; the other types are checked
 * and skipped.
 */
final class BareItemParser {

    private static final int MAX_INTEGER_DIGITS = 15;
    private static final int MAX_DECIMAL_DIGITS = 12;
    private static final int MAX_FRACTION_DIGITS = 3;

    private final FieldReader in;

    BareItemParser(FieldReader in) {
        this.in = in;
    }

    /** Steps over one item of whichever type. */
    void skip() {
        switch (in.peek()) {
            case '"' -> string();
            case ':' -> skipByteSequence();
            case '?' -> skipBoolean();
            case '@' -> skipDate();
            case '%' -> skipDisplayString();
            default -> skipTokenOrNumber();
        }
    }

    /** The decoded value of the String ahead (RFC 9651 section 4.2.5). */
    String string() {
        in.take(c -> c == '"', "a quoted string");
        String plain = in.takeWhile(BareItemParser::standsForItself);
        if (in.skip('"')) {
            return plain;
        }
        StringBuilder value = new StringBuilder(plain);
        while (!in.skip('"')) {
            value.append(in.skip('\\') ? escaped() : printable());
        }
        return value.toString();
    }

    private static boolean standsForItself(int c) {
        return FieldReader.isPrintable(c) && c != '"' && c != '\\';
    }

    private char escaped() {
        return in.take(c -> c == '"' || c == '\\', "a quote or a backslash behind the backslash");
    }

    private char printable() {
        return in.take(FieldReader::isPrintable, "printable ASCII or the closing quote");
    }

    private void skipTokenOrNumber() {
        if (isTokenStart(in.peek())) {
            in.takeWhile(BareItemParser::isTokenCharacter);
        } else {
            skipNumber();
        }
    }

    /** Whether it was a Decimal; false says Integer (RFC 9651 section 4.2.4). */
    private boolean skipNumber() {
        in.skip('-');
        int digits = in.takeWhile(FieldReader::isDigit).length();
        in.require(digits > 0, "a parameter's value");
        boolean decimal = in.skip('.');
        in.require(
                digits <= (decimal ? MAX_DECIMAL_DIGITS : MAX_INTEGER_DIGITS),
                "a number of at most 15 digits, or 12 before its point");
        if (decimal) {
            int fraction = in.takeWhile(FieldReader::isDigit).length();
            in.require(fraction > 0 && fraction <= MAX_FRACTION_DIGITS, "one to three digits behind the point");
        }
        return decimal;
    }

    private void skipDate() {
        in.skip('@');
        in.require(!skipNumber(), "a date in whole seconds");
    }

    private void skipBoolean() {
        in.skip('?');
        in.take(c -> c == '0' || c == '1', "0 or 1");
    }

    private void skipByteSequence() {
        in.skip(':');
        String base64 = in.takeWhile(BareItemParser::isBase64Character);
        in.take(c -> c == ':', "base64 or the closing colon");
        try {
            Base64.getDecoder().decode(base64);
        } catch (IllegalArgumentException e) {
            throw in.malformed("a byte sequence in base64 before it");
        }
    }

    private void skipDisplayString() {
        in.skip('%');
        in.take(c -> c == '"', "a quoted display string");
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        while (!in.skip('"')) {
            bytes.write(in.skip('%') ? escapedByte() : printable());
        }
        try {
            UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes.toByteArray()));
        } catch (CharacterCodingException e) {
            throw in.malformed("a display string in UTF-8 before it");
        }
    }

    private int escapedByte() {
        return 16 * hexDigit() + hexDigit();
    }

    private int hexDigit() {
        return Character.digit(
                in.take(c -> isDigit(c) || (c >= 'a' && c <= 'f'), "a lower-case hexadecimal digit"), 16);
    }

    private static boolean isTokenStart(int c) {
        return isLetter(c) || c == '*';
    }

    private static boolean isTokenCharacter(int c) {
        return isLetter(c) || isDigit(c) || "!#$%&'*+-.^_`|~:/".indexOf(c) >= 0;
    }

    private static boolean isBase64Character(int c) {
        return isLetter(c) || isDigit(c) || "+/=".indexOf(c) >= 0;
    }
}
