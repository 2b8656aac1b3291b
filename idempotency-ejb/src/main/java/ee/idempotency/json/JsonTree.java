// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.json;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;

/**
 * A JSON document in memory, as exact as its text: numbers keep their spelling, and an object remembers which names it
 * had more than once. Not modified after reading, so safe to share between threads.
 */
sealed interface JsonTree {

    /** How deep objects and arrays may stand in each other; a tree is walked by recursion. */
    int MAX_DEPTH = 256;

    /**
     * The document in these bytes. Nothing if they are not exactly one JSON document in UTF-8.
     *
     * @see JsonTreeReader
     */
    static Optional<JsonTree> read(byte[] body) {
        return JsonTreeReader.read(body);
    }

    /** An object: members in the order of the UTF-16 code units of their names, the last one of each name. */
    record Members(SortedMap<String, JsonTree> values, Set<String> repeated) implements JsonTree {}

    /** An array. */
    record Elements(List<JsonTree> values) implements JsonTree {}

    /** A string, unescaped. */
    record Text(String value) implements JsonTree {}

    /** A number, spelled as in the document. */
    record Decimal(String spelling) implements JsonTree {}

    /** The three names of RFC 8259 section 3. */
    enum Word implements JsonTree {
        TRUE,
        FALSE,
        NULL;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** In place of a document nested deeper than {@link #MAX_DEPTH}; whether it is JSON was not looked at. */
    record TooDeep() implements JsonTree {}
}
