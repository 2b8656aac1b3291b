// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.method;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import ee.idempotency.IdempotencyException;
import jakarta.jms.BytesMessage;
import jakarta.jms.Message;
import jakarta.jms.ObjectMessage;
import jakarta.jms.StreamMessage;
import jakarta.jms.TextMessage;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MessageFingerprintTest {

    private final Jsonb jsonb = JsonbBuilder.create();

    @AfterEach
    void closeJsonb() throws Exception {
        jsonb.close();
    }

    @Test
    void takesTheTextAndNoProperty() {
        assertThat(take(Messages.text("a", Map.of("JMSXDeliveryCount", "1"))))
                .isEqualTo(take(Messages.text("a", Map.of("JMSXDeliveryCount", "2"))))
                .isNotEqualTo(take(Messages.text("b", Map.of())))
                .isNotEqualTo(take(Messages.text(null, Map.of())));
    }

    @Test
    void takesTheBytesAndLeavesThemUnread() throws Exception {
        BytesMessage message = Messages.bytes(new byte[] {1, 2, 3});
        String unread = take(message);

        assertThat(message.readByte()).isEqualTo((byte) 1);
        assertThat(take(message)).isEqualTo(unread).isNotEqualTo(take(Messages.bytes(new byte[] {1, 2})));
        assertThat(message.readByte()).isEqualTo((byte) 1);
    }

    @Test
    void takesTheEntriesOfAMapInAnyOrder() {
        Map<String, Object> entries = Map.of("a", 1, "b", new byte[] {1}, "c", "x");

        assertThat(take(Messages.map(new TreeMap<>(entries))))
                .isEqualTo(take(Messages.map(new TreeMap<>(entries).descendingMap())))
                .isNotEqualTo(take(Messages.map(Map.of("a", 1, "b", new byte[] {2}, "c", "x"))));
    }

    @Test
    void takesAMessageWithoutABody() {
        assertThat(take(Messages.empty(Message.class)))
                .isEqualTo(take(Messages.empty(Message.class)))
                .isNotEqualTo(take(null));
    }

    @ParameterizedTest
    @ValueSource(classes = {ObjectMessage.class, StreamMessage.class})
    void refusesBodiesThatAreNotRead(Class<? extends Message> type) {
        assertThatExceptionOfType(IdempotencyException.class)
                .isThrownBy(() -> take(Messages.empty(type)))
                .withMessageEndingWith("mark the parameter with @ExcludedFromFingerprint");
    }

    @ParameterizedTest
    @ValueSource(strings = {"object", "stream"})
    void refusesParametersOfBodiesThatAreNotReadAtDeployment(String method) {
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> Bean.of(Listeners.class, method).fingerprint())
                .withMessageContaining("can't be part of the fingerprint, a jakarta.jms.")
                .withMessageEndingWith("mark it with @ExcludedFromFingerprint");
    }

    @Test
    void readsSubtypesToo() {
        assertThat(Bean.of(Listeners.class, "text").fingerprint(jsonb, Messages.text("a", Map.of())))
                .isEqualTo(take(Messages.text("a", Map.of())));
    }

    @Test
    void tellsThatABodyCouldNotBeRead() {
        assertThatExceptionOfType(IdempotencyException.class)
                .isThrownBy(() -> take(Messages.broken()))
                .withMessage("The fingerprint could not be taken, the message's body could not be read; nothing ran")
                .havingRootCause()
                .withMessage("broken on demand");
    }

    private String take(@Nullable Message message) {
        return Bean.of(Listeners.class, "onMessage").fingerprint(jsonb, message);
    }

    public interface Listeners {
        void onMessage(Message message);

        void text(TextMessage message);

        void object(ObjectMessage message);

        void stream(StreamMessage message);
    }
}
