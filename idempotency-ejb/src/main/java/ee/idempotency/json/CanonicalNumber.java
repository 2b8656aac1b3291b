// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.json;

import java.util.Optional;

/**
 * One spelling for every decimal value: {@code 1}, {@code 1.0} and {@code 10e-1} are {@code 1}.
 *
 * <p>It is the spelling of RFC 8785 section 3.2.2.3, but of the exact decimal value: nothing is rounded to a double, so
 * amounts that differ beyond 2<sup>53</sup> stay different. Time and space are linear in the text, whatever the
 * exponent.
 */
final class CanonicalNumber {

    private static final int MAX_EXPONENT_DIGITS = 17;
    private static final int MAX_PLAIN_DIGITS = 21;
    private static final int MAX_LEADING_ZEROS = 6;

    private CanonicalNumber() {}

    /** The spelling of a JSON number's value. Nothing if its exponent has more than 17 digits. */
    static Optional<String> of(String number) {
        boolean negative = number.startsWith("-");
        int e = Math.max(number.indexOf('e'), number.indexOf('E'));
        String mantissa = number.substring(negative ? 1 : 0, e < 0 ? number.length() : e);
        int point = mantissa.indexOf('.');
        String digits = mantissa.replace(".", "");
        String significant = withoutLeadingZeros(digits);
        if (significant.isEmpty()) {
            return Optional.of("0");
        }
        int zeros = digits.length() - significant.length();
        int magnitude = (point < 0 ? digits.length() : point) - zeros;
        return exponent(e < 0 ? "" : number.substring(e + 1))
                .map(exponent -> spell(negative, withoutTrailingZeros(significant), magnitude + exponent));
    }

    private static Optional<Long> exponent(String text) {
        boolean negative = text.startsWith("-");
        boolean signed = negative || text.startsWith("+");
        String digits = withoutLeadingZeros(signed ? text.substring(1) : text);
        if (digits.length() > MAX_EXPONENT_DIGITS) {
            return Optional.empty();
        }
        long value = Long.parseLong("0" + digits);
        return Optional.of(negative ? -value : value);
    }

    /** Spells {@code 0.digits * 10^magnitude}; the cases are those of ECMAScript's Number::toString. */
    private static String spell(boolean negative, String digits, long magnitude) {
        String sign = negative ? "-" : "";
        int count = digits.length();
        if (magnitude > MAX_PLAIN_DIGITS || magnitude <= -MAX_LEADING_ZEROS) {
            return sign + scientific(digits, magnitude - 1);
        }
        int plain = (int) magnitude;
        if (plain >= count) {
            return sign + digits + "0".repeat(plain - count);
        }
        if (plain > 0) {
            return sign + digits.substring(0, plain) + "." + digits.substring(plain);
        }
        return sign + "0." + "0".repeat(-plain) + digits;
    }

    private static String scientific(String digits, long exponent) {
        String fraction = digits.length() == 1 ? "" : "." + digits.substring(1);
        return digits.charAt(0) + fraction + (exponent < 0 ? "e" : "e+") + exponent;
    }

    private static String withoutLeadingZeros(String digits) {
        int start = 0;
        while (start < digits.length() && digits.charAt(start) == '0') {
            start++;
        }
        return digits.substring(start);
    }

    private static String withoutTrailingZeros(String digits) {
        int end = digits.length();
        while (digits.charAt(end - 1) == '0') {
            end--;
        }
        return digits.substring(0, end);
    }
}
