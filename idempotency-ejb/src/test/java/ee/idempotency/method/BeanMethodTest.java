// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.method;

import static org.assertj.core.api.Assertions.assertThat;

import ee.idempotency.Idempotent;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.ejb.PostActivate;
import jakarta.ejb.PrePassivate;
import jakarta.enterprise.inject.Stereotype;
import jakarta.ws.rs.POST;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.reflect.Method;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BeanMethodTest {

    @Test
    void takesItsOwnAnnotationBeforeItsBeans() {
        assertThat(operation(OfClass.class, "own")).contains("own");
        assertThat(operation(OfClass.class, "open")).contains("class");
    }

    @Test
    void takesTheAnnotationOfAStereotypeAndOfAnotherBinding() {
        assertThat(operation(OfStereotype.class, "open")).contains("stereotype");
        assertThat(operation(OfStereotype.class, "bound")).contains("binding");
    }

    @Test
    void takesTheAnnotationOfItsBeansSuperclass() {
        assertThat(operation(OfParent.class, "further")).contains("class");
        assertThat(operation(OfParent.class, "own")).contains("own");
    }

    @Test
    void takesNothingFromInterfacesAndOverriddenMethods() {
        assertThat(operation(Implementing.class, "promised")).isEmpty();
        assertThat(operation(OfParent.class, "overridden")).contains("class");
        assertThat(method(OfParent.class, "overridden").own()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"hidden", "fixed", "begin", "end", "wake", "sleep"})
    void isNotCoveredByTheClassWhereNoInterceptorStands(String name) {
        assertThat(method(OfClass.class, name).idempotent()).isEmpty();
    }

    @Test
    void listsPublicAndHiddenMethodsButNoneThatTheCompilerMade() {
        assertThat(BeanMethod.of(Implementing.class)
                        .map(method -> method.method().getName()))
                .containsOnlyOnce("promised", "typed")
                .contains("hashCode");
        assertThat(BeanMethod.of(OfClass.class).map(method -> method.method().getName()))
                .contains("open", "hidden", "fixed");
    }

    @Test
    void isNotCoveredByTheClassWhereTheCompilerMadeIt() throws Exception {
        Method bridge = CoveredImplementation.class.getMethod("typed", Object.class);

        assertThat(bridge.isSynthetic()).isTrue();
        assertThat(new BeanMethod(CoveredImplementation.class, bridge).idempotent())
                .isEmpty();
    }

    @Test
    void coversNothingOfObject() {
        assertThat(BeanMethod.of(OfClass.class)
                        .filter(method -> method.method().getDeclaringClass() == Object.class)
                        .map(BeanMethod::idempotent))
                .containsOnly(Optional.empty());
    }

    @Test
    void answersRequestsAlsoWhereAnInterfaceSaysSo() {
        assertThat(method(Implementing.class, "answered").isResourceMethod()).isTrue();
        assertThat(method(Implementing.class, "promised").isResourceMethod()).isFalse();
    }

    private static BeanMethod method(Class<?> type, String name) {
        return BeanMethod.of(type)
                .filter(method -> method.method().getName().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static Optional<String> operation(Class<?> type, String name) {
        return method(type, name).idempotent().map(Idempotent::operation);
    }

    @Idempotent(operation = "class")
    public static class OfClass {

        @Idempotent(operation = "own")
        public void own() {}

        @Idempotent(operation = "overridden")
        public void overridden() {}

        public void open() {}

        void hidden() {}

        public static void fixed() {}

        @PostConstruct
        public void begin() {}

        @PreDestroy
        public void end() {}

        @PostActivate
        public void wake() {}

        @PrePassivate
        public void sleep() {}
    }

    public static class OfParent extends OfClass {

        @Override
        public void overridden() {}

        public void further() {}
    }

    @Stereotype
    @Idempotent(operation = "stereotype")
    @Retention(RetentionPolicy.RUNTIME)
    @interface Careful {}

    @Circular
    @Idempotent(operation = "binding")
    @Retention(RetentionPolicy.RUNTIME)
    @interface Circular {}

    @Careful
    public static class OfStereotype {

        public void open() {}

        @Circular
        public void bound() {}
    }

    public interface Promise<T> {

        @Idempotent
        void promised();

        @POST
        void answered();

        T typed();
    }

    public static class Implementing implements Promise<String> {

        @Override
        public void promised() {}

        @Override
        public void answered() {}

        @Override
        public String typed() {
            return "";
        }
    }

    public interface Typed<T> {

        void typed(T value);
    }

    @Idempotent
    public static class CoveredImplementation implements Typed<String> {

        @Override
        public void typed(String value) {}
    }
}
