// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.method;

import ee.idempotency.IdempotencySettings;
import ee.idempotency.Idempotent;
import ee.idempotency.Key;
import jakarta.json.bind.Jsonb;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A method of a test's own bean class, by its name. */
record Bean(Class<?> type, Method method) {

    static final RequestHeaders NO_REQUEST = name -> List.of();

    static Bean of(Class<?> type, String name) {
        Method found = Arrays.stream(type.getMethods())
                .filter(method -> method.getName().equals(name) && !method.isBridge())
                .findFirst()
                .orElseThrow();
        return new Bean(type, found);
    }

    MethodKey key() {
        return MethodKey.of(type, method, idempotent(), IdempotencySettings.defaults());
    }

    Optional<Key> key(@Nullable Object... arguments) {
        return key().read(arguments, NO_REQUEST);
    }

    ArgumentFingerprint fingerprint() {
        return ArgumentFingerprint.of(type, method, idempotent());
    }

    String fingerprint(Jsonb jsonb, @Nullable Object... arguments) {
        return fingerprint().take(arguments, jsonb).toString();
    }

    Idempotent idempotent() {
        Idempotent idempotent = method.getAnnotation(Idempotent.class);
        return idempotent == null ? Plain.class.getAnnotation(Idempotent.class) : idempotent;
    }

    @Idempotent
    private static final class Plain {}
}
