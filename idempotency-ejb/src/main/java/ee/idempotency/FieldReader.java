// SPDX-License-Identifier: Apache-2.0
package ee.idempotency;

import static java.util.Objects.requireNonNull;

import java.util.function.IntPredicate;

/** Reads a field value from its start to its end and says where it went wrong. For one pass of one thread. */
final class FieldReader {

    private static final int END = -1;

    private final String field;
    private int position;

    FieldReader(String field) {
        this.field = requireNonNull(field, "field");
    }

    static boolean isDigit(int c) {
        return c >= '0' && c <= '9';
    }

    static boolean isLowerCase(int c) {
        return c >= 'a' && c <= 'z';
    }

    static boolean isLetter(int c) {
        return isLowerCase(c) || (c >= 'A' && c <= 'Z');
    }

    static boolean isPrintable(int c) {
        return c >= ' ' && c <= '~';
    }

    /** The character ahead; at the end a negative number, which no character class contains. */
    int peek() {
        return position < field.length() ? field.charAt(position) : END;
    }

    /** Steps over this character if it is the one ahead. */
    boolean skip(char c) {
        boolean ahead = peek() == c;
        if (ahead) {
            position++;
        }
        return ahead;
    }

    /** The character ahead, which must be an allowed one. */
    char take(IntPredicate allowed, String expected) {
        require(allowed.test(peek()), expected);
        return field.charAt(position++);
    }

    /** The allowed characters ahead, possibly none. */
    String takeWhile(IntPredicate allowed) {
        int start = position;
        while (allowed.test(peek())) {
            position++;
        }
        return field.substring(start, position);
    }

    void requireEnd(String expected) {
        require(peek() == END, expected);
    }

    void require(boolean satisfied, String expected) {
        if (!satisfied) {
            throw malformed(expected);
        }
    }

    MalformedKeyException malformed(String expected) {
        return new MalformedKeyException(
                "Malformed key at character " + (position + 1) + ": expected " + expected + ", found " + ahead());
    }

    private String ahead() {
        int c = peek();
        if (c == END) {
            return "the end";
        }
        return isPrintable(c) ? "'" + (char) c + "'" : String.format("U+%04X", c);
    }
}
