// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.method;

import ee.idempotency.IdempotencyKey;
import ee.idempotency.IdempotencySettings;
import ee.idempotency.Idempotent;
import ee.idempotency.Key;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Where the key of a method's calls stands; found and checked at deployment. Immutable and thread-safe. */
sealed interface MethodKey permits ArgumentKey, MemberKey, ExpressionKey, HeaderKey {

    /** What to do about a method without a key. */
    String SOURCES =
            "mark a parameter, or a getter, field or record component of a parameter's type, with @IdempotencyKey, "
                    + "or set key to an expression such as #{event.id}, or header to the header of the surrounding HTTP request";

    /**
     * The one source that the method declares: by {@code key}, {@code header} or a marked parameter. Only where it declares none do
     * the marks in the types of its parameters count.
     *
     * @throws IllegalArgumentException if it declares none, more than one, or one that can't work; the message names the value and
     *     what to do, class and method are the caller's to add
     */
    static MethodKey of(Class<?> beanClass, Method method, Idempotent idempotent, IdempotencySettings settings) {
        MethodParameters parameters = MethodParameters.of(beanClass, method);
        List<MethodKey> sources = new ArrayList<>();
        parameters.stream()
                .filter(parameter -> parameter.isMarked(IdempotencyKey.class))
                .flatMap(MethodKey::marked)
                .forEach(sources::add);
        if (!idempotent.key().isEmpty()) {
            sources.add(ExpressionKey.of(parameters, idempotent.key()));
        }
        if (!idempotent.header().isEmpty()) {
            sources.add(new HeaderKey(idempotent.header(), settings.keySyntax(), settings.minKeyLength()));
        }
        if (sources.isEmpty()) {
            parameters.stream().flatMap(MethodKey::members).forEach(sources::add);
        }
        return single(sources);
    }

    /**
     * The call's key; empty when what should be it is null, blank or absent.
     *
     * @throws ee.idempotency.MalformedKeyException when it is there and can't be a key
     * @throws ee.idempotency.IdempotencyException when the application's code fails while it is read
     */
    Optional<Key> read(@Nullable Object[] arguments, RequestHeaders headers);

    /** Where that is, for messages. */
    String place();

    private static Stream<MethodKey> marked(MethodParameter parameter) {
        List<MethodKey> members = members(parameter).toList();
        return members.isEmpty() ? Stream.of(new ArgumentKey(parameter)) : members.stream();
    }

    private static Stream<MethodKey> members(MethodParameter parameter) {
        return KeyMember.of(parameter.type()).stream().map(member -> new MemberKey(parameter, member));
    }

    private static MethodKey single(List<MethodKey> sources) {
        if (sources.isEmpty()) {
            throw new IllegalArgumentException("it names no key: " + SOURCES);
        }
        if (sources.size() > 1) {
            throw new IllegalArgumentException("it names more than one key, leave one of: "
                    + sources.stream().map(MethodKey::place).collect(Collectors.joining("; ")));
        }
        return sources.get(0);
    }
}
