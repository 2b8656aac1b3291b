// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.method;

import ee.idempotency.Key;
import ee.idempotency.KeySyntax;
import ee.idempotency.MalformedKeyException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The key in a header of the surrounding HTTP request, read as the HTTP door reads it. */
record HeaderKey(String name, KeySyntax syntax, int minLength) implements MethodKey {

    @Override
    public Optional<Key> read(@Nullable Object[] arguments, RequestHeaders headers) {
        List<String> lines = headers.values(name);
        if (lines.size() > 1) {
            throw new MalformedKeyException(name + " must be sent once, was sent " + lines.size() + " times");
        }
        return lines.stream()
                .map(line -> Key.parse(line, syntax).requireAtLeast(minLength))
                .findFirst();
    }
}
