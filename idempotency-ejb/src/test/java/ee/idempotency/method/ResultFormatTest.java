// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.method;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import ee.idempotency.IdempotencyException;
import ee.idempotency.RecordState;
import ee.idempotency.ResultNotStoredException;
import ee.idempotency.StoredResult;
import ee.idempotency.method.Beans.Item;
import ee.idempotency.method.Beans.Node;
import ee.idempotency.spi.ResultCodec;
import jakarta.json.bind.JsonbException;
import java.lang.reflect.Type;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ResultFormatTest {

    private final ResultFormat text = format(String.class);

    @Test
    void storesVoidAndNullAlike() {
        assertThat(format(void.class).encode("ignored").payload()).containsExactly(0);
        assertThat(format(void.class).decode(text.encode(null))).isNull();
    }

    @Test
    void tellsTheWordNullFromNull() {
        assertThat(text.decode(text.encode("null"))).isEqualTo("null");
        assertThat(text.decode(text.encode(null))).isNull();
    }

    @Test
    void storesTheFactOfALargeResult() {
        StoredResult stored = text.encode("x".repeat(99));

        assertThat(stored.payload()).hasSize(1);
        assertThat(stored.state()).isEqualTo(RecordState.SUCCEEDED);
        assertThatExceptionOfType(ResultNotStoredException.class)
                .isThrownBy(() -> text.decode(stored))
                .withMessageContaining("was done before and is not run again")
                .withMessageContaining("100 bytes");
    }

    @Test
    void storesAResultUpToTheLimit() {
        String value = "x".repeat(98);

        assertThat(text.decode(text.encode(value))).isEqualTo(value);
    }

    @Test
    void failsClearlyOnAValueThatCantBeWritten() {
        Node circle = new Node();
        circle.left = circle;

        assertThatExceptionOfType(IdempotencyException.class)
                .isThrownBy(() -> format(Node.class).encode(circle))
                .withMessage("A result of type " + Node.class.getName()
                        + " can't be stored, so the operation is rolled back")
                .withCauseInstanceOf(JsonbException.class);
    }

    @Test
    void failsClearlyOnBytesThatCantBeRead() {
        StoredResult broken = stored(3, "{");

        assertThatExceptionOfType(IdempotencyException.class)
                .isThrownBy(() -> format(Item.class).decode(broken))
                .withMessageContaining(
                        "The operation was done before, but its stored result can't be read as " + Item.class.getName())
                .withCauseInstanceOf(JsonbException.class);
    }

    @Test
    void failsClearlyOnAnotherFormat() {
        for (StoredResult other : List.of(stored(4, "x"), stored(9, ""), emptyPayload())) {
            assertThatExceptionOfType(IdempotencyException.class)
                    .isThrownBy(() -> text.decode(other))
                    .withMessageContaining("expected 3");
        }
    }

    @Test
    void readsAnOptionalThatIsNoneAnyMoreAsNull() throws Exception {
        Type optional = TypeResolver.returnType(Results.class, Results.class.getDeclaredMethod("empty"));

        assertThat(text.decode(format(optional).encode(Optional.empty()))).isNull();
    }

    @Test
    void readsSuccessesOnly() {
        StoredResult failure = new StoredResult(RecordState.FAILED, 0, new byte[1]);

        assertThatIllegalArgumentException().isThrownBy(() -> text.decode(failure));
    }

    @Test
    void prefersTheFirstCodecThatHandlesTheType() {
        ResultFormats formats = formats(new CurrencyCodec(Locale.class), new CurrencyCodec(Currency.class));
        ResultFormat format = formats.of(Currency.class, 100);
        Currency euro = Currency.getInstance("EUR");

        StoredResult stored = format.encode(euro);

        assertThat(new String(stored.payload(), UTF_8)).endsWith("EUR").hasSize(4);
        assertThat(format.decode(stored)).isEqualTo(euro);
        assertThat(format.decode(format.encode(null))).isNull();
    }

    @Test
    void asksTheCodecForTheContentOfAnOptional() {
        Type optional = new Resolved(Optional.class, Currency.class);
        ResultFormat format = formats(new CurrencyCodec(Currency.class)).of(optional, 100);
        Optional<Currency> euro = Optional.of(Currency.getInstance("EUR"));

        assertThat(format.decode(format.encode(euro))).isEqualTo(euro);
        assertThat(format.decode(format.encode(Optional.empty()))).isEqualTo(Optional.empty());
    }

    @Test
    void leavesAnOptionalToTheCodecThatHandlesIt() {
        Type optional = new Resolved(Optional.class, Currency.class);
        ResultFormat format = formats(new CurrencyCodec(optional)).of(optional, 100);

        assertThat(format.encode(Optional.empty()).payload()).hasSizeGreaterThan(1);
    }

    @Test
    void refusesWhatACodecMadeOfAnotherType() {
        ResultFormat format = formats(new CurrencyCodec(Locale.class)).of(Locale.class, 100);

        assertThatExceptionOfType(IdempotencyException.class)
                .isThrownBy(() -> format.decode(stored(4, "EUR")))
                .withMessageContaining("it came back as another type");
    }

    @Test
    void wrapsWhatACodecThrows() {
        ResultFormat format = formats(new CurrencyCodec(Currency.class)).of(Currency.class, 100);

        assertThatExceptionOfType(IdempotencyException.class)
                .isThrownBy(() -> format.decode(stored(4, "nonsense")))
                .withCauseInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void refusesAtDeploymentWhatNothingReads() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> format(Currency.class))
                .withMessageContaining("java.util.Currency is not read back by JSON-B; bring a ResultCodec");
    }

    @Test
    void refusesAnOptionalOfAnything() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> format(Optional.class))
                .withMessageContaining("java.util.Optional does not say what is in it");
    }

    private static ResultFormat format(Type type) {
        return formats().of(type, 100);
    }

    private static ResultFormats formats(ResultCodec... codecs) {
        return new ResultFormats(List.of(codecs), ResultFormats.ownJsonb(), false);
    }

    private static StoredResult stored(int kind, String content) {
        return new StoredResult(RecordState.SUCCEEDED, 0, ((char) kind + content).getBytes(UTF_8));
    }

    private static StoredResult emptyPayload() {
        return new StoredResult(RecordState.SUCCEEDED, 0, new byte[0]);
    }

    private record CurrencyCodec(Type handled) implements ResultCodec {

        @Override
        public boolean handles(Type declaredType) {
            return declaredType.equals(handled);
        }

        @Override
        public byte[] encode(Type declaredType, Object value) {
            return value.toString().getBytes(UTF_8);
        }

        @Override
        public Object decode(Type declaredType, byte[] stored) {
            return Currency.getInstance(new String(stored, UTF_8));
        }
    }
}
