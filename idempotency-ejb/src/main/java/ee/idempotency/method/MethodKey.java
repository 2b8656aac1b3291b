// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.method;

import ee.idempotency.IdempotencySettings;
import ee.idempotency.Idempotent;
import ee.idempotency.Key;
import java.lang.reflect.Method;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where the key of a method's calls stands; found and checked at deployment. Immutable and thread-safe. */
sealed interface MethodKey permits HeaderKey {

    /**
     * The one source that the method declares.
     *
     * @throws IllegalArgumentException if it declares none, more than one, or one that can't work; the message names the value and
     *     what to do, class and method are the caller's to add
     */
    static MethodKey of(Class<?> beanClass, Method method, Idempotent idempotent, IdempotencySettings settings) {
        return new HeaderKey(idempotent.header(), settings.keySyntax(), settings.minKeyLength());
    }

    /**
     * The call's key; empty when what should be it is null, blank or absent.
     *
     * @throws ee.idempotency.MalformedKeyException when it is there and can't be a key
     * @throws ee.idempotency.IdempotencyException when reading it fails in the application's code
     */
    Optional<Key> read(@Nullable Object[] arguments, RequestHeaders headers);
}
