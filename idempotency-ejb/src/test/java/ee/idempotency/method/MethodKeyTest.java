// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.method;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import ee.idempotency.IdempotencyException;
import ee.idempotency.IdempotencyKey;
import ee.idempotency.IdempotencySettings;
import ee.idempotency.Idempotent;
import ee.idempotency.Key;
import ee.idempotency.KeySyntax;
import ee.idempotency.MalformedKeyException;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class MethodKeyTest {

    @Test
    void readsAMarkedParameter() {
        assertThat(key("text", 1, "k 1")).contains(Key.of("k 1"));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", " ", "\t\n"})
    void findsNoKeyInNullOrBlankText(String blank) {
        assertThat(key("text", 1, blank)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ä", "a\nb", "a\u007f"})
    void refusesWhatIsNotPrintableAscii(String text) {
        assertThatExceptionOfType(MalformedKeyException.class).isThrownBy(() -> key("text", 1, text));
    }

    @Test
    void refusesMoreThan255Characters() {
        assertThatExceptionOfType(MalformedKeyException.class).isThrownBy(() -> key("text", 1, "k".repeat(256)));
    }

    @Test
    void readsAKey() {
        assertThat(key("key", Key.of("\"k\""))).contains(Key.of("\"k\""));
        assertThat(key("key", Key.of("  "))).isEmpty();
    }

    @Test
    void readsAUuid() {
        UUID uuid = UUID.fromString("8e03978e-40d5-43dd-bc93-6894a57f9324");

        assertThat(key("uuid", uuid)).contains(Key.of("8e03978e-40d5-43dd-bc93-6894a57f9324"));
    }

    @Test
    void readsIntegralNumbers() {
        assertThat(key("primitive", 5L)).contains(Key.of("5"));
        assertThat(key("wrapper", -5)).contains(Key.of("-5"));
        assertThat(key("big", BigInteger.TEN.pow(30))).contains(Key.of("1" + "0".repeat(30)));
    }

    @Test
    void readsAnEnumByItsName() {
        assertThat(key("constant", Shown.ONE)).contains(Key.of("ONE"));
    }

    @Test
    void readsAParameterThatAnInterfaceMarks() {
        assertThat(Bean.of(Bound.class, "handle").key("k")).contains(Key.of("k"));
    }

    @Test
    void readsAParameterOfTheTypeThatTheBeanGivesAVariable() {
        assertThat(Bean.of(Inherited.class, "inherit").key("k")).contains(Key.of("k"));
    }

    @Test
    void ignoresTheMarkOfAPrivateNamesake() {
        assertThat(Bean.of(Namesake.class, "secret").key("k", "other")).contains(Key.of("k"));
    }

    @Test
    void readsTheHeaderOfTheSurroundingRequest() {
        MethodKey key = Bean.of(Methods.class, "header").key();

        assertThat(key.read(new Object[] {}, name -> List.of("\"" + name + "\";v=1")))
                .contains(Key.of("X-Key"));
        assertThat(key.read(new Object[] {}, Bean.NO_REQUEST)).isEmpty();
        assertThatExceptionOfType(MalformedKeyException.class)
                .isThrownBy(() -> key.read(new Object[] {}, name -> List.of("k", "k")))
                .withMessage("X-Key must be sent once, was sent 2 times");
    }

    @Test
    void readsTheHeaderBySyntaxAndMinimumOfTheSettings() {
        IdempotencySettings settings = IdempotencySettings.builder()
                .keySyntax(KeySyntax.STRICT)
                .minKeyLength(3)
                .build();
        Bean bean = Bean.of(Methods.class, "header");
        MethodKey key = MethodKey.of(bean.type(), bean.method(), bean.idempotent(), settings);

        assertThat(key.read(new Object[] {}, name -> List.of("\"abc\""))).isPresent();
        assertThatExceptionOfType(MalformedKeyException.class)
                .isThrownBy(() -> key.read(new Object[] {}, name -> List.of("abc")));
        assertThatExceptionOfType(MalformedKeyException.class)
                .isThrownBy(() -> key.read(new Object[] {}, name -> List.of("\"ab\"")));
    }

    @Test
    void holdsNoArgumentToTheMinimumOfHeaders() {
        Bean bean = Bean.of(Methods.class, "text");
        IdempotencySettings settings =
                IdempotencySettings.builder().minKeyLength(3).build();
        MethodKey key = MethodKey.of(bean.type(), bean.method(), bean.idempotent(), settings);

        assertThat(key.read(new Object[] {1, "k"}, Bean.NO_REQUEST)).contains(Key.of("k"));
    }

    @Test
    void doesWithoutTheNamesOfParameters() throws Exception {
        MethodParameters compiledWithout =
                MethodParameters.of(String.class, String.class.getMethod("concat", String.class));

        assertThat(compiledWithout.list()).singleElement().hasToString("parameter 0");
    }

    @Test
    void refusesAMethodThatNamesNoKey() {
        assertMistake("none").withMessageStartingWith("it names no key: mark a parameter, or a getter");
    }

    @Test
    void refusesTwoMarkedParametersAndNamesBoth() {
        assertMistake("two")
                .withMessage("it names more than one key, leave one of: parameter 0 (first); parameter 1 (second)");
    }

    @Test
    void refusesAMarkBesideAnExpressionAndAHeader() {
        assertMistake("all")
                .withMessage("it names more than one key, leave one of: parameter 0 (id); key = \"#{id}\"; "
                        + "header = \"X-Key\"");
    }

    @Test
    void refusesAMarkOnAnotherType() {
        assertMistake("amount")
                .withMessage("@IdempotencyKey on parameter 0 (amount) must be on " + KeyTypes.ALLOWED
                        + ", or on a type with a member that is marked so, was on double");
        assertMistake("object").withMessageEndingWith("was on java.lang.Object");
        assertMistake("array").withMessageEndingWith("was on byte[]");
    }

    @Test
    void refusesAnotherTypeAtRunTime() {
        assertThatExceptionOfType(MalformedKeyException.class)
                .isThrownBy(() -> KeyTypes.text(1.5, "#{a}"))
                .withMessage("Malformed key from #{a}: it must be " + KeyTypes.ALLOWED + ", was a java.lang.Double");
    }

    @Test
    void tellsWhichGetterFailed() {
        assertThatExceptionOfType(IdempotencyException.class)
                .isThrownBy(() -> key("failing", new Failing(true)))
                .withMessage("The key could not be read from " + Failing.class.getName()
                        + ".getId() of parameter 0 (failing); nothing ran")
                .havingRootCause()
                .withMessage("on demand");
    }

    private static Optional<Key> key(String method, Object... arguments) {
        return Bean.of(Methods.class, method).key(arguments);
    }

    private static org.assertj.core.api.ThrowableAssertAlternative<IllegalArgumentException> assertMistake(
            String method) {
        return assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> Bean.of(Methods.class, method).key());
    }

    enum Shown {
        ONE {
            @Override
            public String toString() {
                return "one";
            }
        }
    }

    record Failing(boolean fails) {
        @IdempotencyKey
        String getId() {
            if (fails) {
                throw new IllegalStateException("on demand");
            }
            return "k";
        }
    }

    interface Handler<T> {
        void handle(@IdempotencyKey T id);
    }

    public static class Base<T> {
        public void inherit(@IdempotencyKey T id) {}

        @SuppressWarnings({"UnusedMethod", "UnusedVariable"})
        private void secret(String id, @IdempotencyKey String other) {}
    }

    public static final class Inherited extends Base<String> {}

    public static final class Bound implements Handler<String> {
        @Override
        public void handle(String id) {}
    }

    public static final class Namesake extends Base<UUID> {
        public void secret(@IdempotencyKey String id, String other) {}
    }

    public interface Methods {
        void text(int number, @IdempotencyKey String id);

        void key(@IdempotencyKey Key id);

        void uuid(@IdempotencyKey UUID id);

        void primitive(@IdempotencyKey long id);

        void wrapper(@IdempotencyKey Integer id);

        void big(@IdempotencyKey BigInteger id);

        void constant(@IdempotencyKey Shown id);

        void failing(Failing failing);

        @Idempotent(header = "X-Key")
        void header();

        void none(String id, TimeUnit unit);

        void two(@IdempotencyKey String first, @IdempotencyKey String second);

        @Idempotent(key = "#{id}", header = "X-Key")
        void all(@IdempotencyKey String id);

        void amount(@IdempotencyKey double amount);

        void object(@IdempotencyKey Object id);

        void array(@IdempotencyKey byte[] id);
    }
}
