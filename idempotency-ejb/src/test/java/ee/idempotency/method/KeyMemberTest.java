// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.method;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import ee.idempotency.IdempotencyKey;
import ee.idempotency.Idempotent;
import ee.idempotency.Key;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeyMemberTest {

    @Test
    void countsARecordComponentOnce() {
        assertThat(KeyMember.of(Event.class)).hasSize(1);
        assertThat(Bean.of(Methods.class, "event").key(new Event("e1", 7))).contains(Key.of("e1"));
    }

    @Test
    void readsARecordComponentWithAnAccessorWrittenOut() {
        assertThat(Bean.of(Methods.class, "written").key(new WrittenOut("e1"))).contains(Key.of("e1"));
    }

    @Test
    void readsAMarkedAccessor() {
        assertThat(Bean.of(Methods.class, "accessor").key(new MarkedAccessor("e1")))
                .contains(Key.of("shown e1"));
    }

    @Test
    void readsAGetterThatAnInterfaceMarks() {
        assertThat(Bean.of(Methods.class, "identified").key(new Generic("e1"))).contains(Key.of("e1"));
        assertThat(Bean.of(Methods.class, "generic").key(new Generic("e1"))).contains(Key.of("e1"));
    }

    @Test
    void countsAnOverriddenGetterOnce() {
        assertThat(KeyMember.of(Overriding.class)).singleElement().hasToString(Overriding.class.getName() + ".getId()");
    }

    @Test
    void readsAPrivateInheritedField() {
        assertThat(Bean.of(Methods.class, "inheriting").key(new Inheriting(42))).contains(Key.of("42"));
    }

    @Test
    void findsNoKeyWithoutTheParameterObjectOrItsMember() {
        assertThat(Bean.of(Methods.class, "event").key((@Nullable Object) null)).isEmpty();
        assertThat(Bean.of(Methods.class, "event").key(new Event(null, 7))).isEmpty();
        assertThat(Bean.of(Methods.class, "event").key(new Event(" ", 7))).isEmpty();
    }

    @Test
    void readsTheMarkedMemberOfAMarkedParameter() {
        assertThat(Bean.of(Methods.class, "twice").key(new Event("e1", 7))).contains(Key.of("e1"));
    }

    @Test
    void refusesAFieldAndItsGetter() {
        String owner = Both.class.getName();

        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> Bean.of(Methods.class, "both").key())
                .withMessage("it names more than one key, leave one of: " + owner + ".getId() of parameter 0 (both); "
                        + owner + ".id of parameter 0 (both)");
    }

    @Test
    void refusesTheMembersOfTwoParameters() {
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> Bean.of(Methods.class, "events").key())
                .withMessageContaining(".id() of parameter 0 (from); ")
                .withMessageEndingWith(".id() of parameter 1 (to)");
    }

    @Test
    void givesWayToWhatTheMethodSaysItself() {
        Event from = new Event("e1", 7);
        Event to = new Event("e2", 7);

        assertThat(Bean.of(Methods.class, "expressed").key(from, to)).contains(Key.of("e1:e2"));
        assertThat(Bean.of(Methods.class, "sent").key().read(new Object[] {from, to}, name -> List.of("\"k\"")))
                .contains(Key.of("k"));
        assertThat(Bean.of(Methods.class, "chosen").key(from, to)).contains(Key.of("e2"));
        assertThat(Bean.of(Methods.class, "besides").key("k", from)).contains(Key.of("k"));
    }

    @Test
    void givesNoWayOnAMarkedParameter() {
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> Bean.of(Methods.class, "doubted").key())
                .withMessage("it names more than one key, leave one of: " + Event.class.getName()
                        + ".id() of parameter 0 (event); key = \"#{event.id}\"");
    }

    @ParameterizedTest
    @ValueSource(classes = {WithParameter.class, StaticGetter.class, StaticField.class, OfVoid.class, OfObject.class})
    void refusesAMarkOnWhatIsNoMemberOfAKeysType(Class<?> type) {
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> KeyMember.of(type))
                .withMessageStartingWith("@IdempotencyKey on " + type.getName() + ".id")
                .withMessageContaining(" must be on ")
                .withMessageContaining(", was on ");
    }

    public interface Methods {
        void event(Event event);

        void written(WrittenOut event);

        void accessor(MarkedAccessor event);

        void identified(Identified<String> event);

        void generic(Generic event);

        void inheriting(Inheriting event);

        void twice(@IdempotencyKey Event event);

        void both(Both both);

        void events(Event from, Event to);

        @Idempotent(key = "#{from.id}:#{to.id}")
        void expressed(Event from, Event to);

        @Idempotent(header = "X-Key")
        void sent(Event from, Event to);

        void chosen(Event from, @IdempotencyKey Event to);

        void besides(@IdempotencyKey String id, Event event);

        @Idempotent(key = "#{event.id}")
        void doubted(@IdempotencyKey Event event);
    }

    record Event(@IdempotencyKey @Nullable String id, int number) {}

    record WrittenOut(@IdempotencyKey String id) {
        @Override
        public String id() {
            return id;
        }
    }

    record MarkedAccessor(@IdempotencyKey String id) {
        @Override
        @IdempotencyKey
        public String id() {
            return "shown " + id;
        }
    }

    interface Identified<T extends Comparable<T>> {
        @IdempotencyKey
        String getId();
    }

    interface Typed<T> {
        @IdempotencyKey
        T getId();
    }

    record Generic(String value) implements Identified<String>, Typed<String> {
        @Override
        public String getId() {
            return value;
        }
    }

    static class Base {
        @IdempotencyKey
        private final long number;

        Base(long number) {
            this.number = number;
        }

        @Override
        public String toString() {
            return "number " + number;
        }
    }

    static final class Inheriting extends Base {
        Inheriting(long number) {
            super(number);
        }
    }

    static class Parent implements Typed<String> {
        @Override
        @IdempotencyKey
        public String getId() {
            return "parent";
        }
    }

    static final class Overriding extends Parent {
        @Override
        @IdempotencyKey
        public String getId() {
            return "child";
        }
    }

    static final class Both {
        @IdempotencyKey
        private final String id = "e1";

        @IdempotencyKey
        String getId() {
            return id;
        }
    }

    static final class WithParameter {
        @IdempotencyKey
        String id(int number) {
            return "" + number;
        }
    }

    static final class StaticGetter {
        @IdempotencyKey
        static String id() {
            return "";
        }
    }

    static final class StaticField {
        @IdempotencyKey
        static final String id = "";
    }

    static final class OfVoid {
        @IdempotencyKey
        void id() {}
    }

    static final class OfObject {
        @IdempotencyKey
        final Object id = "";
    }
}
