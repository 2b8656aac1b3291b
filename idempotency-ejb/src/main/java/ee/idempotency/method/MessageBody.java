// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.method;

import ee.idempotency.IdempotencyException;
import jakarta.jms.BytesMessage;
import jakarta.jms.JMSException;
import jakarta.jms.MapMessage;
import jakarta.jms.Message;
import jakarta.jms.ObjectMessage;
import jakarta.jms.StreamMessage;
import jakarta.jms.TextMessage;
import java.util.Arrays;
import java.util.Base64;
import java.util.Enumeration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The body of a message as data: a text, bytes in Base64, the entries of a map. A message without a body counts as that, whatever
 * its properties are.
 *
 * <p>The body of an {@code ObjectMessage} is Java serialization, which is never read here, and that of a {@code StreamMessage} is
 * consumed by whoever reads it; either is refused, and the parameter wants {@link ee.idempotency.ExcludedFromFingerprint}.
 *
 * <p>The one class that knows {@code jakarta.jms}, so that it is loaded only where there are messages.
 */
final class MessageBody {

    private MessageBody() {}

    /**
     * The body, with its kind. Bytes are left at their start.
     *
     * @throws IdempotencyException if it can't be read
     */
    static Object of(Object message) {
        try {
            return read((Message) message);
        } catch (JMSException e) {
            throw new IdempotencyException(
                    "The fingerprint could not be taken, the message's body could not be read; nothing ran", e);
        }
    }

    private static List<@Nullable Object> read(Message message) throws JMSException {
        if (message instanceof TextMessage text) {
            return Arrays.asList("text", text.getText());
        }
        if (message instanceof BytesMessage bytes) {
            return Arrays.asList("bytes", bytes(bytes));
        }
        if (message instanceof MapMessage map) {
            return Arrays.asList("map", entries(map));
        }
        if (message instanceof ObjectMessage || message instanceof StreamMessage) {
            throw new IdempotencyException(
                    "The fingerprint could not be taken, an ObjectMessage or StreamMessage is not read for it; nothing ran, mark"
                            + " the parameter with @ExcludedFromFingerprint",
                    null);
        }
        return List.of("none");
    }

    private static String bytes(BytesMessage message) throws JMSException {
        message.reset();
        byte[] bytes = new byte[Math.toIntExact(message.getBodyLength())];
        message.readBytes(bytes);
        message.reset();
        return Base64.getEncoder().encodeToString(bytes);
    }

    private static Map<String, @Nullable Object> entries(MapMessage message) throws JMSException {
        Map<String, @Nullable Object> entries = new TreeMap<>();
        Enumeration<?> names = message.getMapNames();
        while (names.hasMoreElements()) {
            String name = String.valueOf(names.nextElement());
            Object value = message.getObject(name);
            entries.put(
                    name, value instanceof byte[] bytes ? Base64.getEncoder().encodeToString(bytes) : value);
        }
        return entries;
    }
}
