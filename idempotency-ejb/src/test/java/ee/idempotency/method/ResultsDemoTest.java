// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.method;

import static org.assertj.core.api.Assertions.assertThat;

import ee.idempotency.spi.ResultCodec;
import jakarta.ejb.ApplicationException;
import jakarta.ejb.Stateless;
import jakarta.enterprise.context.ApplicationScoped;
import java.lang.reflect.Method;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The snippets of the guide's page on results and exceptions. */
class ResultsDemoTest {

    private final ResultFormats formats =
            new ResultFormats(List.of(new CurrencyCodec()), ResultFormats.ownJsonb(), false);

    @Test
    void replaysTheReceipts() throws Exception {
        Optional<List<Receipt>> receipts = new Orders().pay(List.of(1L));
        ResultFormat format = formats.of(TypeResolver.returnType(Orders.class, pay()), 1_000);

        assertThat(format.decode(format.encode(receipts))).isEqualTo(receipts);
    }

    @Test
    void replaysTheCurrency() {
        ResultFormat format = formats.of(Currency.class, 1_000);

        assertThat(format.decode(format.encode(Currency.getInstance("EUR")))).isEqualTo(Currency.getInstance("EUR"));
    }

    @Test
    void replaysTheRefusals() {
        FailureFormat failures = new FailureFormat(FailureRule.of(Orders.class, pay()));
        ClassLoader loader = Objects.requireNonNull(Orders.class.getClassLoader());

        for (Exception refusal : List.of(new OutOfStock("Only 2 left."), new OrderClosed("Closed on Friday."))) {
            assertThat(failures.decode(failures.encode(refusal), loader))
                    .isExactlyInstanceOf(refusal.getClass())
                    .hasMessage(refusal.getMessage());
        }
    }

    private static Method pay() {
        return Arrays.stream(Orders.class.getMethods())
                .filter(method -> method.getName().equals("pay"))
                .findAny()
                .orElseThrow();
    }

    public record Receipt(long order, String text) {}

    @Stateless
    public static class Orders {

        public Optional<List<Receipt>> pay(List<Long> orders) throws OutOfStock {
            return Optional.of(
                    orders.stream().map(id -> new Receipt(id, "paid")).toList());
        }
    }

    public static class OutOfStock extends Exception {
        public OutOfStock(String message) {
            super(message);
        }
    }

    @ApplicationException(rollback = false)
    public static class OrderClosed extends RuntimeException {
        public OrderClosed(String message) {
            super(message);
        }
    }

    @ApplicationScoped
    public static class CurrencyCodec implements ResultCodec {
        @Override
        public boolean handles(Type declaredType) {
            return declaredType == Currency.class;
        }

        @Override
        public byte[] encode(Type declaredType, Object value) {
            return ((Currency) value).getCurrencyCode().getBytes(StandardCharsets.UTF_8);
        }

        @Override
        public Object decode(Type declaredType, byte[] stored) {
            return Currency.getInstance(new String(stored, StandardCharsets.UTF_8));
        }
    }
}
