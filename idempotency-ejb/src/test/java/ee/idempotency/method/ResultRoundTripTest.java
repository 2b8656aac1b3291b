// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.method;

import static org.assertj.core.api.Assertions.assertThat;

import ee.idempotency.RecordState;
import ee.idempotency.StoredResult;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ResultRoundTripTest {

    private final ResultFormats formats = new ResultFormats(List.of(), ResultFormats.ownJsonb(), false);

    private final Results results = new Results();

    @ParameterizedTest
    @MethodSource("methods")
    void givesBackWhatTheMethodReturned(Method method) throws Exception {
        Type declared = TypeResolver.returnType(Results.class, method);
        Object value = method.invoke(results);
        ResultFormat format = formats.of(declared, 10_000);

        StoredResult stored = format.encode(value);

        assertEqual(format.decode(stored), value);
        assertThat(stored.state()).isEqualTo(RecordState.SUCCEEDED);
        assertThat(stored.status()).isZero();
    }

    @ParameterizedTest
    @MethodSource("methods")
    void givesItBackThroughTheApplicationsOwnJsonbToo(Method method) throws Exception {
        Type declared = TypeResolver.returnType(Results.class, method);
        Object value = method.invoke(results);
        ResultFormat format = new ResultFormats(List.of(), ResultFormats.ownJsonb(), true).of(declared, 10_000);

        assertEqual(format.decode(format.encode(value)), value);
    }

    @Test
    void keepsTheExactTypeOfNumbers() throws Exception {
        List<Object> values = List.of(true, (byte) 1, (short) 1, 1, 1L, 1f, 1d, '1');

        for (Object value : values) {
            ResultFormat format = formats.of(value.getClass(), 10);

            assertThat(format.decode(format.encode(value)))
                    .isExactlyInstanceOf(value.getClass())
                    .isEqualTo(value);
        }
    }

    private static void assertEqual(@Nullable Object replayed, @Nullable Object value) {
        if (!Objects.equals(replayed, value)) {
            assertThat(replayed).usingRecursiveComparison().isEqualTo(value);
        }
    }

    static Stream<Method> methods() {
        return Stream.<Class<?>>of(Results.class, GenericResults.class, Finder.class)
                .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
                .filter(method -> method.getParameterCount() == 0 && !method.isSynthetic())
                .filter(method -> !Modifier.isStatic(method.getModifiers()))
                .sorted(Comparator.comparing(Method::getName));
    }
}
