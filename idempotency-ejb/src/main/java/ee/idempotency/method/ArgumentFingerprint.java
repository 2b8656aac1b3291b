// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.method;

import ee.idempotency.Fingerprint;
import ee.idempotency.Idempotent;
import jakarta.json.bind.Jsonb;
import java.lang.reflect.Method;
import org.jspecify.annotations.Nullable;

/** Takes the fingerprint of a call's arguments. Immutable and thread-safe. */
final class ArgumentFingerprint {

    /**
     * Reads and checks what the method leaves out.
     *
     * @throws IllegalArgumentException if an argument's type can't be written as data, or a pointer points at no argument; the
     *     message names the value and what to do, class and method are the caller's to add
     */
    static ArgumentFingerprint of(Class<?> beanClass, Method method, Idempotent idempotent) {
        return new ArgumentFingerprint();
    }

    /**
     * The fingerprint of one call.
     *
     * @throws ee.idempotency.IdempotencyException if an argument can't be written
     */
    Fingerprint take(@Nullable Object[] arguments, Jsonb jsonb) {
        return new Fingerprint("args-1", jsonb.toJson(arguments));
    }
}
