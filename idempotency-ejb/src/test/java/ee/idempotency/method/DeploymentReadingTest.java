// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.method;

import static org.assertj.core.api.Assertions.assertThat;

import ee.idempotency.IdempotencyKey;
import ee.idempotency.IdempotencySettings;
import ee.idempotency.Idempotent;
import jakarta.ws.rs.POST;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DeploymentReadingTest {

    private final Map<BeanMethod, Optional<MethodOperation>> found = new HashMap<>();

    private final DeploymentReading reading = new DeploymentReading(
            new MethodReader(
                    IdempotencySettings.defaults(), new ResultFormats(List.of(), ResultFormats.ownJsonb(), false)),
            found::put);

    @Test
    void findsTheOperationsOfTheProtectedMethods() {
        assertThat(declaring(Right.class)).isEmpty();

        assertThat(protectedMethods()).containsExactlyInAnyOrder("add", "again");
    }

    @Test
    void findsTheOperationsThatTheClassCovers() {
        assertThat(declaring(Covered.class)).isEmpty();

        assertThat(protectedMethods()).containsExactly("keep");
    }

    @Test
    void gathersTheMistakesOfAllMethods() {
        assertThat(declaring(Faulty.class, Overloaded.class)).hasSize(3);
    }

    @Test
    void refusesTwoMethodsOfOneOperation() {
        List<String> mistakes = declaring(Overloaded.class);

        assertThat(mistakes)
                .singleElement()
                .asString()
                .startsWith("@Idempotent on " + Overloaded.class.getName() + ".add(")
                .contains("its operation \"" + Overloaded.class.getName() + ".add\" is that of "
                        + Overloaded.class.getName() + ".add(")
                .endsWith(" too, and one key would stand for both; name one of them with operation");
    }

    @Test
    void refusesAResourceMethodWithoutItsDoor() {
        assertThat(declaring(Resource.class))
                .containsExactly(
                        "@Idempotent on " + Resource.class.getName()
                                + ".place(String): it answers HTTP requests, and nothing would protect it; add idempotency-jaxrs");
    }

    @Test
    void leavesWhatTheClassOfAResourceCoversToItsDoorAsWell() {
        assertThat(declaring(ResourceClass.class))
                .singleElement()
                .asString()
                .endsWith(": it answers HTTP requests, and nothing would protect it; add idempotency-jaxrs");

        assertThat(protectedMethods()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(classes = {Implementing.class, Inheriting.class})
    void refusesAnAnnotationThatOnlyAnInterfaceHas(Class<?> bean) {
        assertThat(beans(bean))
                .containsExactly("@Idempotent on " + Promise.class.getName()
                        + ".keep: CDI takes no interceptor binding from an interface; annotate " + bean.getName()
                        + ".keep(String)");
    }

    @ParameterizedTest
    @ValueSource(
            classes = {
                Promise.class,
                Unfinished.class,
                Repeating.class,
                Covered.class,
                AnsweringImplementation.class,
                Object.class
            })
    void allowsAnInterfacesAnnotationWhereItIsRepeatedOrReadByTheOtherDoor(Class<?> bean) {
        assertThat(beans(bean)).isEmpty();
    }

    private List<String> declaring(Class<?>... types) {
        return messages(new LinkedHashSet<>(List.of(types)), Set.of());
    }

    private List<String> beans(Class<?> type) {
        return messages(Set.of(), Set.of(type));
    }

    private List<String> messages(Set<Class<?>> declaring, Set<Class<?>> beans) {
        return reading.read(declaring, beans).stream()
                .map(IllegalArgumentException::getMessage)
                .toList();
    }

    private List<String> protectedMethods() {
        return found.entrySet().stream()
                .filter(entry -> entry.getValue().isPresent())
                .map(entry -> entry.getKey().method().getName())
                .toList();
    }

    public static class Right {

        @Idempotent
        public void add(@IdempotencyKey String id) {}

        @Idempotent(operation = "again")
        public void again(@IdempotencyKey String id) {}

        public void other(String id) {}
    }

    public static class Faulty {

        @Idempotent
        public void keyless(String id) {}

        @Idempotent(retention = "P0D")
        public void past(@IdempotencyKey String id) {}
    }

    public static class Overloaded {

        @Idempotent
        public void add(@IdempotencyKey String id) {}

        @Idempotent
        public void add(@IdempotencyKey String id, int number) {}
    }

    public static class Resource {

        @POST
        @Idempotent
        public void place(String body) {}
    }

    @Idempotent
    public static class ResourceClass {

        @POST
        public void place(String body) {}

        public void other(String id) {}
    }

    public interface Promise {

        @Idempotent
        void keep(@IdempotencyKey String id);
    }

    public static class Implementing implements Promise {

        @Override
        public void keep(String id) {}
    }

    public static class Inheriting extends Implementing {}

    public abstract static class Unfinished implements Promise {}

    public static class Repeating implements Promise {

        @Override
        @Idempotent
        public void keep(String id) {}
    }

    @Idempotent
    public static class Covered implements Promise {

        @Override
        public void keep(@IdempotencyKey String id) {}
    }

    public interface Answering {

        @POST
        @Idempotent
        void place(String body);
    }

    public static class AnsweringImplementation implements Answering {

        @Override
        public void place(String body) {}
    }
}
