// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.method;

import ee.idempotency.Key;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An argument that is the key. */
record ArgumentKey(MethodParameter parameter) implements MethodKey {

    ArgumentKey {
        if (!KeyTypes.allows(parameter.type())) {
            throw new IllegalArgumentException("@IdempotencyKey on " + parameter + " must be on " + KeyTypes.ALLOWED
                    + ", or on a type with a member that is marked so, was on "
                    + parameter.type().getTypeName());
        }
    }

    @Override
    public Optional<Key> read(@Nullable Object[] arguments, RequestHeaders headers) {
        return KeyTypes.text(arguments[parameter.index()], place()).map(Key::of);
    }

    @Override
    public String place() {
        return parameter.toString();
    }
}
