// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.method;

import jakarta.jms.BytesMessage;
import jakarta.jms.JMSException;
import jakarta.jms.MapMessage;
import jakarta.jms.Message;
import jakarta.jms.TextMessage;
import java.lang.reflect.Proxy;
import java.nio.ByteBuffer;
import java.util.Collections;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Received messages without a broker; what the library does not call on them fails. */
final class Messages {

    private Messages() {}

    /** Answers one method of a message. */
    interface Answers {
        @Nullable
        Object answer(String method, @Nullable Object argument) throws JMSException;
    }

    static TextMessage text(@Nullable String text, Map<String, String> properties) {
        return of(
                TextMessage.class,
                (method, argument) -> method.equals("getText") ? text : properties.get(String.valueOf(argument)));
    }

    /** Like a real one it is read from where the last reader stopped. */
    static BytesMessage bytes(byte[] content) {
        ByteBuffer body = ByteBuffer.wrap(content);
        return of(BytesMessage.class, (method, argument) -> switch (method) {
            case "reset" -> body.rewind();
            case "getBodyLength" -> (long) content.length;
            case "readBytes" -> read(body, argument);
            default -> body.get();
        });
    }

    static MapMessage map(Map<String, ?> entries) {
        return of(
                MapMessage.class,
                (method, argument) -> method.equals("getMapNames")
                        ? Collections.enumeration(entries.keySet())
                        : entries.get(String.valueOf(argument)));
    }

    static <M extends Message> M empty(Class<M> type) {
        return of(type, (method, argument) -> null);
    }

    static TextMessage broken() {
        return of(TextMessage.class, (method, argument) -> {
            throw new JMSException("broken on demand");
        });
    }

    private static Object read(ByteBuffer body, @Nullable Object target) {
        byte[] bytes = target instanceof byte[] array ? array : new byte[0];
        body.get(bytes);
        return bytes.length;
    }

    private static <M extends Message> M of(Class<M> type, Answers answers) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
                    Object answer = answers.answer(method.getName(), arguments == null ? null : arguments[0]);
                    return method.getReturnType() == void.class ? null : answer;
                }));
    }
}
