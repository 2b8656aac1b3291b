// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.jaxrs;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.MessageBodyWriter;
import jakarta.ws.rs.ext.Providers;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Proxy;
import java.lang.reflect.Type;
import java.net.URI;
import java.security.Principal;

/** Stands for what is the same for all requests: the address, the caller, the writer. Thread-safe. */
final class Stubs {

    static final MediaType JSON = new MediaType("application", "json");

    private static final Principal ALICE = () -> "alice";

    static final UriInfo ADDRESS =
            answering(UriInfo.class, "getRequestUri", URI.create("https://shop.example/api/orders?channel=web"));
    static final SecurityContext CALLER = answering(SecurityContext.class, "getUserPrincipal", ALICE);
    static final Providers PROVIDERS = answering(Providers.class, "getMessageBodyWriter", new BytesWriter());

    private Stubs() {}

    private static <T> T answering(Class<T> type, String method, Object answer) {
        Object made =
                Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (proxy, called, arguments) -> {
                    if (called.getName().equals(method)) {
                        return answer;
                    }
                    throw new UnsupportedOperationException(called.toString());
                });
        return type.cast(made);
    }

    /** Writes what is bytes already. */
    private static final class BytesWriter implements MessageBodyWriter<Object> {

        @Override
        public boolean isWriteable(Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType) {
            return true;
        }

        @Override
        public void writeTo(
                Object entity,
                Class<?> type,
                Type genericType,
                Annotation[] annotations,
                MediaType mediaType,
                MultivaluedMap<String, Object> headers,
                OutputStream stream)
                throws IOException {
            stream.write(((Representation) entity).bytes());
        }
    }

    /** A result of the application, with what its writer makes of it. */
    static final class Representation {

        private final byte[] bytes;

        Representation(byte[] bytes) {
            this.bytes = bytes;
        }

        byte[] bytes() {
            return bytes;
        }
    }
}
