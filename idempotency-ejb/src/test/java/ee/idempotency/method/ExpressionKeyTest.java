// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.method;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import ee.idempotency.IdempotencyException;
import ee.idempotency.Key;
import ee.idempotency.MalformedKeyException;
import ee.idempotency.method.Orders.Customer;
import ee.idempotency.method.Orders.Hidden;
import ee.idempotency.method.Orders.Line;
import ee.idempotency.method.Orders.Order;
import ee.idempotency.method.Orders.Special;
import jakarta.jms.Message;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExpressionKeyTest {

    private final Order order = new Order(new Customer("c1"), 7L, List.of(new Line("sku")));

    @ParameterizedTest
    @CsvSource({
        "#{order.customer.id}:#{order.number}, c1:7",
        "#{args[0].customer.id}, c1",
        "order-#{order.number}, order-7",
        "#{ order.number }, 7",
        "#{order['number']}, 7",
        "#{order.lines[0].sku}, sku",
        "#{order.customer.getId()}, c1",
        "#{order.lines.size()}, 1",
        "#{order.color}, RED",
        "#{order.open ? order.number : null}, 7",
        "#{'}' == order.customer.id ? 1 : 2}, 2",
        "#{order.count}, 3",
    })
    void readsRecordsGettersListsAndCalls(String expression, String key) {
        assertThat(read("order", expression, order)).contains(Key.of(key));
    }

    @Test
    void readsMapsAndArrays() {
        assertThat(read("map", "#{map.id}", Map.of("id", "m1"))).contains(Key.of("m1"));
        assertThat(read("array", "#{array[1]}", (Object) new String[] {"a", "b"}))
                .contains(Key.of("b"));
    }

    @Test
    void readsMapsOfAnyClass() {
        assertThat(read("hash", "#{hash.id}", new HashMap<>(Map.of("id", "m1"))))
                .contains(Key.of("m1"));
    }

    @Test
    void readsWhatASubtypeAdds() {
        assertThat(read("special", "#{special.id}", new Special("s1"))).contains(Key.of("s1"));
        assertThat(read("object", "#{object.id}", new Special("s1"))).contains(Key.of("s1"));
    }

    @Test
    void readsClassesThatAreNotPublic() {
        assertThat(read("hidden", "#{hidden.id}", Hidden.of("h1"))).contains(Key.of("h1"));
    }

    @ParameterizedTest
    @MethodSource("partsWithoutAValue")
    void findsNoKeyWhenAnyPartIsNullOrBlank(@Nullable Order order) {
        assertThat(read("order", "#{order.customer.id}:#{order.number}", order)).isEmpty();
    }

    static Stream<@Nullable Order> partsWithoutAValue() {
        return Stream.of(
                null,
                new Order(null, 7L, List.of()),
                new Order(new Customer(null), 7L, List.of()),
                new Order(new Customer(""), 7L, List.of()),
                new Order(new Customer(" \t"), 7L, List.of()),
                new Order(new Customer("c1"), null, List.of()));
    }

    @Test
    void refusesAValueThatIsNoKey() {
        assertThatExceptionOfType(MalformedKeyException.class)
                .isThrownBy(() -> read("object", "#{object}", 1.5))
                .withMessageStartingWith("Malformed key from #{object}: it must be ")
                .withMessageEndingWith(", was a java.lang.Double");
        assertThatExceptionOfType(MalformedKeyException.class)
                .isThrownBy(() -> read("object", "a#{object}", "k".repeat(255)));
    }

    @Test
    void namesTheExpressionThatFailedAndNoValue() {
        assertThatExceptionOfType(IdempotencyException.class)
                .isThrownBy(() -> read("object", "#{object.id}", "secret"))
                .withMessage("The key could not be read, #{object.id} failed with a"
                        + " jakarta.el.PropertyNotFoundException; nothing ran");
        assertThatExceptionOfType(IdempotencyException.class)
                .isThrownBy(() -> read("order", "#{order.failing}", order))
                .withMessageStartingWith("The key could not be read, #{order.failing} failed with a ")
                .havingRootCause()
                .withMessage("on demand");
        assertThatExceptionOfType(IdempotencyException.class)
                .isThrownBy(() -> read("order", "#{order['']}", order))
                .withMessageContaining("#{order['']} failed");
    }

    @Test
    void leavesToElWhatAModuleCloses() {
        assertThat(read("object", "#{object.nameCount}", Path.of("file"))).contains(Key.of("1"));
    }

    @Test
    void callsTheMethodsOfAMessage() {
        Message message = Messages.text("body", Map.of("orderId", "o1"));

        assertThat(read("object", "#{object.getStringProperty('orderId')}", message))
                .contains(Key.of("o1"));
        assertThat(read("object", "#{object.getStringProperty('other')}", message))
                .isEmpty();
    }

    @Test
    void spellsEachPartAsItWas() {
        assertThat(KeyTemplate.of("a-#{b}:#{'}'}.").parts())
                .extracting(KeyTemplate.Part::toString)
                .containsExactly("a-", "#{b}", ":", "#{'}'}", ".");
    }

    @Test
    void readsManyCallsAtOnce() throws Exception {
        MethodKey key = key("order", "#{order.customer.id}:#{order.number}");
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            List<Callable<Optional<Key>>> calls = IntStream.range(0, 500)
                    .<Callable<Optional<Key>>>mapToObj(i -> () -> key.read(
                            new Object[] {new Order(new Customer("c" + i), (long) i, List.of())}, Bean.NO_REQUEST))
                    .toList();

            List<Future<Optional<Key>>> read = threads.invokeAll(calls);

            for (int i = 0; i < read.size(); i++) {
                assertThat(read.get(i).get()).contains(Key.of("c" + i + ":" + i));
            }
        } finally {
            threads.shutdownNow();
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "order.id                 | key must have an expression such as #{event.id}, or all calls would have one key; was \"order.id\"",
                "/id                      | key must have an expression such as #{event.id}, or all calls would have one key; was \"/id\"; a JSON Pointer is for resource methods called by HTTP",
                "${order.number}          | key must use #{…} and not ${…}, was \"${order.number}\"",
                "${order}#{order.number}  | key must use #{…} and not ${…}, was \"${order}#{order.number}\"",
                "#{order.number           | key has a #{ that begins no expression: close it with }, use no braces inside and no backslash before it; was \"#{order.number\"",
                "\\#{order.number}        | key has a #{ that begins no expression: close it with }, use no braces inside and no backslash before it; was \"\\#{order.number}\"",
                "ü#{order.number}         | key must be printable ASCII around its expressions, was \"ü#{order.number}\"",
                "#{'x'}                   | key has #{'x'}, which names no parameter and is the same for all calls",
                "#{oder.number}           | key has oder in #{oder.number}, which is no parameter; there are: order, and args[0] and so on by index",
                "#{Integer.MAX_VALUE}     | key has Integer in #{Integer.MAX_VALUE}, which is no parameter; there are: order, and args[0] and so on by index",
                "#{args[1].id}            | key has args[1] in #{args[1].id}, but parameters are counted from 0, and there are only 1",
                "#{order.nubmer}          | key has nubmer in #{order.nubmer}, but ee.idempotency.method.Orders$Order has no such property: no component of a record, no public getter",
                "#{args[0].customer.name} | key has name in #{args[0].customer.name}, but ee.idempotency.method.Orders$Customer has no such property: no component of a record, no public getter",
                "#{order.custmer.getId()} | key has custmer in #{order.custmer.getId()}, but ee.idempotency.method.Orders$Order has no such property: no component of a record, no public getter",
            })
    void tellsAMistakeAtDeployment(String expression, String message) {
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> key("order", expression))
                .withMessage(message);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "#{order.secret}",
                "#{order.staticId}",
                "#{order.nothing}",
                "#{order.isOpen}",
                "#{order.wrapped}",
                "#{order.number.id}",
                "#{order.count.id}"
            })
    void refusesWhatIsNoProperty(String expression) {
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> key("order", expression))
                .withMessageContaining("has no such property");
    }

    @ParameterizedTest
    @ValueSource(strings = {"#{order.customer}", "#{order.open}", "#{order}"})
    void refusesAPathThatComesToNoKey(String expression) {
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> key("order", expression))
                .withMessageStartingWith(
                        "key has " + expression + ", which must come to " + KeyTypes.ALLOWED + ", but comes to ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"#{}", "#{order..id}", "#{order.id", "#{order[}", "#{f(order)}"})
    void refusesWhatDoesNotParse(String expression) {
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> key("order", expression))
                .withMessageStartingWith("key has ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "#{order.prefix += order.customer.id}",
                "#{order.number + 1}",
                "#{-order.number}",
                "#{order.number mod 2}",
                "#{order.number div 2}",
                "#{order.number = 5}",
                "#{1; order.number}",
                "#{order.lines.stream().map(l -> l.sku)}"
            })
    void refusesOperatorsThatDoNotMissNull(String expression) {
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> key("order", expression))
                .withMessageStartingWith("key has the operator ")
                .withMessageContaining(" in " + expression + ", ");
    }

    @Test
    void takesOperatorsInQuotesForText() {
        assertThat(read("map", "#{map['a+b=c;']}", Map.of("a+b=c;", "m1"))).contains(Key.of("m1"));
        assertThat(read("order", "#{order.number >= 5 ? order.customer.id : null}", order))
                .contains(Key.of("c1"));
    }

    @Test
    void refusesArgsWhereAParameterHasThatName() {
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> key("clash", "#{args[0]}"))
                .withMessageContaining("rename the parameter");
    }

    @Test
    void asksForParameterNamesWhereTheClassFileHasNone() {
        MethodParameters nameless = new MethodParameters(List.of(new MethodParameter(0, "", Order.class, List.of())));

        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> ExpressionKey.of(nameless, "#{order.number}"))
                .withMessage(
                        "key has order in #{order.number}, which is no parameter; the class file has no parameter names:"
                                + " compile it with -parameters, or name arguments by index as in args[0]");
        assertThat(ExpressionKey.of(nameless, "#{args[0].number}").read(new Object[] {order}, Bean.NO_REQUEST))
                .contains(Key.of("7"));
    }

    private static Optional<Key> read(String method, String expression, @Nullable Object... arguments) {
        return key(method, expression).read(arguments, Bean.NO_REQUEST);
    }

    private static MethodKey key(String method, String expression) {
        Bean bean = Bean.of(Orders.class, method);
        return ExpressionKey.of(MethodParameters.of(bean.type(), bean.method()), expression);
    }
}
