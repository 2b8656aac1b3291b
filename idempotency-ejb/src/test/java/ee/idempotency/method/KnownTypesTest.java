// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.method;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Type;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class KnownTypesTest {

    private final ResultFormats formats = new ResultFormats(List.of(), ResultFormats.ownJsonb(), false);

    @Test
    void knowsNoValueThatIsNotTriedInARoundTrip() {
        Set<String> tried = Stream.of(Results.class.getDeclaredMethods())
                .map(method -> method.getReturnType().getName())
                .collect(Collectors.toSet());

        assertThat(tried).containsAll(KnownTypes.VALUES);
    }

    @ParameterizedTest
    @MethodSource("collections")
    void givesCollectionsBackAsTheSameKind(Class<?> type) throws Exception {
        Class<?> element = type.getSimpleName().equals("EnumSet") ? TimeUnit.class : Long.class;
        Collection<Object> filled = collection(type);
        filled.add(element == Long.class ? 1L : TimeUnit.DAYS);

        Object replayed = replay(new Resolved(type, element), filled);

        assertThat(replayed).isInstanceOf(type);
        assertThat(List.copyOf((Collection<?>) Objects.requireNonNull(replayed)))
                .isEqualTo(List.copyOf(filled));
    }

    @ParameterizedTest
    @MethodSource("maps")
    void givesMapsBackAsTheSameKind(Class<?> type) throws Exception {
        Map<Object, Object> filled = map(type);
        filled.put(7, 1L);

        Object replayed = replay(new Resolved(type, Integer.class, Long.class), filled);

        assertThat(replayed).isInstanceOf(type).isEqualTo(filled);
    }

    static List<Class<?>> collections() {
        return containers().filter(Collection.class::isAssignableFrom).toList();
    }

    static List<Class<?>> maps() {
        return containers().filter(Map.class::isAssignableFrom).toList();
    }

    @Test
    void triesAllContainers() {
        int tried = collections().size() + maps().size();

        assertThat(containers().filter(type -> type != Optional.class)).hasSize(tried);
    }

    private Object replay(Type type, Object value) {
        ResultFormat format = formats.of(type, 1_000);
        return Objects.requireNonNull(format.decode(format.encode(value)));
    }

    private static Stream<Class<?>> containers() {
        return KnownTypes.CONTAINERS.stream().sorted().map(KnownTypesTest::load);
    }

    private static Class<?> load(String name) {
        try {
            return Class.forName(name);
        } catch (ClassNotFoundException e) {
            throw new AssertionError(e);
        }
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static Collection<Object> collection(Class<?> type) throws Exception {
        if (type.getSimpleName().equals("EnumSet")) {
            return (Collection) java.util.EnumSet.noneOf(TimeUnit.class);
        }
        List<Collection<Object>> candidates = List.of(new ArrayList<>(), new TreeSet<>(), new ArrayDeque<>());
        return type.isInterface()
                ? candidates.stream().filter(type::isInstance).findFirst().orElseThrow()
                : (Collection<Object>) type.getConstructor().newInstance();
    }

    @SuppressWarnings("unchecked")
    private static Map<Object, Object> map(Class<?> type) throws Exception {
        return type.isInterface()
                ? new ConcurrentSkipListMap<>()
                : (Map<Object, Object>) type.getConstructor().newInstance();
    }
}
