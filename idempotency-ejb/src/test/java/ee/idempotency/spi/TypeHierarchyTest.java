// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.spi;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class TypeHierarchyTest {

    private final TypeHierarchy hierarchy = new TypeHierarchy(Orders.class);

    @Test
    void namesClassesBeforeInterfacesNearestFirst() {
        assertThat(hierarchy.types()).containsExactly(Orders.class, Base.class, Named.class, Handler.class, Root.class);
    }

    @Test
    void findsWhatAMethodOverrides() {
        assertThat(hierarchy.declarations(method(Orders.class, "handle")))
                .extracting(Method::getDeclaringClass)
                .containsExactly(Orders.class, Base.class, Handler.class);
    }

    @Test
    void tellsOverloadsApart() {
        assertThat(hierarchy.declarations(method(Orders.class, "name")))
                .extracting(Method::getDeclaringClass)
                .containsExactly(Orders.class);
    }

    @Test
    void knowsWhatATypeVariableStandsFor() {
        Method inherited = method(Base.class, "all");

        assertThat(Arrays.stream(inherited.getGenericParameterTypes()).map(hierarchy::erase))
                .containsExactly(String[].class, List.class, String.class, Number.class);
    }

    private static Method method(Class<?> type, String name) {
        return Arrays.stream(type.getDeclaredMethods())
                .filter(method -> method.getName().equals(name) && !method.isBridge())
                .findFirst()
                .orElseThrow();
    }

    interface Root {}

    interface Handler<T> extends Root {
        void handle(T subject);
    }

    interface Named {
        void name(int number);
    }

    abstract static class Base<T> implements Handler<T> {
        @Override
        public abstract void handle(T subject);

        <N extends Number> void all(T[] array, List<T> list, T variable, N bounded) {}
    }

    abstract static class Orders extends Base<String> implements Named {
        @Override
        public void handle(String subject) {}

        void name(long number) {}
    }
}
