// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.method;

import ee.idempotency.IdempotencyException;
import ee.idempotency.Key;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A member of an argument that is the key. Without the argument there is no key. */
record MemberKey(MethodParameter parameter, KeyMember member) implements MethodKey {

    @Override
    public Optional<Key> read(@Nullable Object[] arguments, RequestHeaders headers) {
        return Optional.ofNullable(arguments[parameter.index()])
                .flatMap(argument -> KeyTypes.text(value(argument), place()))
                .map(Key::of);
    }

    @Override
    public String place() {
        return member + " of " + parameter;
    }

    private @Nullable Object value(Object argument) {
        try {
            return member.reader().read(argument);
        } catch (ReflectiveOperationException e) {
            throw new IdempotencyException("The key could not be read from " + place() + "; nothing ran", e);
        }
    }
}
