// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.spi;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What an application adds to an attempt for those who look for it later: an order's id, a provider's charge id. Immutable and
 * thread-safe.
 *
 * @param values by name, in the order of the names
 */
public record SupportFields(Map<String, String> values) {

    /** The most characters that all of them take, as {@link #toString()} writes them. */
    public static final int MAX_LENGTH = 1000;

    /** No fields. */
    public static final SupportFields NONE = new SupportFields(Map.of());

    private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9_.-]{0,39}");
    private static final Pattern PLAIN = Pattern.compile("[!#-<>-~&&[^\\\\]]+");
    private static final Pattern BEYOND_ASCII = Pattern.compile("[^\\p{ASCII}]");
    private static final int MAX_VALUE = 200;

    public SupportFields {
        values = Collections.unmodifiableMap(new TreeMap<>(values));
    }

    /**
     * These and one more; a name that is there already gets the new value.
     *
     * @param name a letter, then letters, digits and {@code _.-}; 1 to 40 characters
     * @param value at most 200 characters
     * @throws IllegalArgumentException when name or value is not allowed, or all together are over {@value #MAX_LENGTH}
     *     characters
     */
    public SupportFields with(String name, String value) {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("a support field's name is a letter, then letters, digits and _.-,"
                    + " 40 characters at most, was \"" + name + "\"");
        }
        if (value.length() > MAX_VALUE) {
            throw new IllegalArgumentException("the support field " + name + " has " + value.length()
                    + " characters, at most " + MAX_VALUE + " are allowed");
        }
        Map<String, String> more = new TreeMap<>(values);
        more.put(name, value);
        SupportFields fields = new SupportFields(more);
        if (fields.toString().length() > MAX_LENGTH) {
            throw new IllegalArgumentException("with the support field " + name + " there are more than " + MAX_LENGTH
                    + " characters of support fields");
        }
        return fields;
    }

    /** {@code charge=ch_1 order=5}, in the order of the names; a value with other than visible ASCII is quoted, and letters beyond ASCII
     * stand as {@code \u005cu00e4}, for a column may have any character set. */
    @Override
    public String toString() {
        return values.entrySet().stream()
                .map(field -> field.getKey() + "=" + spelled(field.getValue()))
                .collect(Collectors.joining(" "));
    }

    private static String spelled(String value) {
        return PLAIN.matcher(value).matches() ? value : '"' + escaped(value) + '"';
    }

    /** Without line breaks and other controls: nobody writes a second line into a log. */
    private static String escaped(String value) {
        String visible = value.replace("\\", "\\\\").replace("\"", "\\\"").replaceAll("\\p{Cntrl}", "?");
        return BEYOND_ASCII
                .matcher(visible)
                .replaceAll(found ->
                        found.group().chars().mapToObj("\\\\u%04x"::formatted).collect(Collectors.joining()));
    }
}
