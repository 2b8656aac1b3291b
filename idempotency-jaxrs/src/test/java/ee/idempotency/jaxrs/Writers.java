// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.jaxrs;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyWriter;
import jakarta.ws.rs.ext.Providers;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;

/** A server's message body writers. */
final class Writers {

    private Writers() {}

    /** Writers for whatever there is: as text, and with a header that tells the types they were asked for. */
    static Providers ofText() {
        return of(new TextWriter());
    }

    /** Writers for nothing. */
    static Providers none() {
        return mock(Providers.class);
    }

    /** Writers that break off. */
    static Providers broken() {
        return of(new BrokenWriter());
    }

    private static Providers of(MessageBodyWriter<Object> writer) {
        Providers providers = mock(Providers.class);
        when(providers.getMessageBodyWriter(any(), any(), any(), any())).thenReturn(writer);
        return providers;
    }

    private static class TextWriter implements MessageBodyWriter<Object> {

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
            headers.putSingle("X-Written", genericType.getTypeName() + " as " + mediaType);
            stream.write(entity.toString().getBytes(StandardCharsets.UTF_8));
        }
    }

    private static final class BrokenWriter extends TextWriter {

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
            throw new IOException("the writer broke off");
        }
    }
}
