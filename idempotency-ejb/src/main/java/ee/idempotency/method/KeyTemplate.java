// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.method;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The text of {@code key}, taken apart into literal text and {@code #{…}}. Immutable and thread-safe. */
record KeyTemplate(List<Part> parts) {

    private static final String QUOTED = "'(?:[^'\\\\]|\\\\.)*+'|\"(?:[^\"\\\\]|\\\\.)*+\"";
    private static final Pattern EXPRESSION = Pattern.compile("#\\{((?:[^{}'\"]|" + QUOTED + ")*+)}");
    private static final Pattern QUOTATION = Pattern.compile(QUOTED);
    private static final Pattern PRINTABLE = Pattern.compile("[ -~]*");

    /** Where EL takes null for nothing or zero, or writes. */
    private static final Pattern OPERATOR = Pattern.compile("[-+*/%;]|(?<![=!<>])=(?!=)|\\b(?:div|mod)\\b");

    /** Literal text, or the inside of an expression. */
    record Part(boolean isExpression, String text) {

        /** As it is spelled in {@code key}. */
        @Override
        public String toString() {
            return isExpression ? "#{" + text + "}" : text;
        }
    }

    KeyTemplate {
        parts = List.copyOf(parts);
    }

    /**
     * Takes a text apart.
     *
     * @throws IllegalArgumentException if it is no template of a key
     */
    static KeyTemplate of(String text) {
        List<Part> parts = new ArrayList<>();
        Matcher expression = EXPRESSION.matcher(text);
        int end = 0;
        while (expression.find()) {
            parts.add(literal(text.substring(end, expression.start()), text));
            parts.add(expression(expression.group(1)));
            end = expression.end();
        }
        parts.add(literal(text.substring(end), text));
        if (parts.size() == 1) {
            throw new IllegalArgumentException(constant(text));
        }
        return new KeyTemplate(parts);
    }

    private static Part literal(String literal, String text) {
        if (literal.contains("${")) {
            throw new IllegalArgumentException("key must use #{…} and not ${…}, was \"" + text + "\"");
        }
        if (literal.contains("#{") || literal.endsWith("\\")) {
            throw new IllegalArgumentException(
                    "key has a #{ that begins no expression: close it with }, use no braces inside and"
                            + " no backslash before it; was \"" + text + "\"");
        }
        if (!PRINTABLE.matcher(literal).matches()) {
            throw new IllegalArgumentException(
                    "key must be printable ASCII around its expressions, was \"" + text + "\"");
        }
        return new Part(false, literal);
    }

    private static Part expression(String inside) {
        Matcher operator = OPERATOR.matcher(QUOTATION.matcher(inside).replaceAll("''"));
        if (operator.find()) {
            throw new IllegalArgumentException("key has the operator " + operator.group() + " in #{" + inside
                    + "}, and with it what is null would not be missed; put each value in a #{…} of its own");
        }
        return new Part(true, inside);
    }

    private static String constant(String text) {
        String hint = text.startsWith("/") ? "; a JSON Pointer is for resource methods called by HTTP" : "";
        return "key must have an expression such as #{event.id}, or all calls would have one key; was \"" + text + "\""
                + hint;
    }
}
