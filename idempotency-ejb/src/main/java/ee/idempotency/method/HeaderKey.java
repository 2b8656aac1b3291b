// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.method;

import ee.idempotency.Key;
import ee.idempotency.KeySyntax;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The key in a header of the surrounding HTTP request, read as the HTTP door reads it. */
record HeaderKey(String name, KeySyntax syntax, int minLength) implements MethodKey {

    @Override
    public Optional<Key> read(@Nullable Object[] arguments, RequestHeaders headers) {
        return Key.parse(name, headers.values(name), syntax).map(key -> key.requireAtLeast(minLength));
    }

    @Override
    public String place() {
        return "header = \"" + name + "\"";
    }
}
