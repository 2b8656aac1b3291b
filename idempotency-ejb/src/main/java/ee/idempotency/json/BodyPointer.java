// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.json;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/** A JSON Pointer (RFC 6901) below the root of a body, as its unescaped tokens. Immutable and thread-safe. */
record BodyPointer(List<String> tokens) {

    private static final Pattern STRAY_TILDE = Pattern.compile("~(?![01])");

    BodyPointer {
        tokens = List.copyOf(tokens);
    }

    /**
     * Reads and checks a pointer's text; at deployment it is the check of an annotation's value.
     *
     * @throws IllegalArgumentException if it is empty (the whole body), doesn't start with a slash, or has a tilde that
     *     is followed by neither 0 nor 1
     */
    static BodyPointer of(String text) {
        if (!text.startsWith("/")) {
            throw new IllegalArgumentException(
                    "a JSON Pointer into the body must start with \"/\", was \"" + text + "\"");
        }
        if (STRAY_TILDE.matcher(text).find()) {
            throw new IllegalArgumentException(
                    "a JSON Pointer's \"~\" must be followed by 0 or 1, was \"" + text + "\"");
        }
        return new BodyPointer(Arrays.stream(text.substring(1).split("/", -1))
                .map(token -> token.replace("~1", "/").replace("~0", "~"))
                .toList());
    }
}
