// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.jaxrs;

import static org.mockito.Mockito.CALLS_REAL_METHODS;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.withSettings;

import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.Configuration;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import org.glassfish.jersey.message.internal.OutboundJaxrsResponse;
import org.glassfish.jersey.message.internal.OutboundMessageContext;
import org.jspecify.annotations.Nullable;

/** Makes responses as a server would hand them to a filter; headers and entity are Jersey's own. */
final class Responses {

    private static final @Nullable Configuration UNCONFIGURED = null;

    private Responses() {}

    static Response of(jakarta.ws.rs.core.Response made) {
        Response response = mock(Response.class, withSettings().useConstructor().defaultAnswer(CALLS_REAL_METHODS));
        response.message = OutboundJaxrsResponse.from(made, UNCONFIGURED).getContext();
        response.status = made.getStatus();
        return response;
    }

    static Response of(jakarta.ws.rs.core.Response.ResponseBuilder made) {
        return of(made.build());
    }

    /** The members that the door asks for; any other is abstract, and refused by the mock. */
    abstract static class Response implements ContainerResponseContext {

        private OutboundMessageContext message = new OutboundMessageContext(UNCONFIGURED);
        private int status;

        /** The bytes in the entity's place. */
        byte[] bytes() {
            return (byte[]) message.getEntity();
        }

        @Override
        public int getStatus() {
            return status;
        }

        @Override
        public void setStatus(int code) {
            status = code;
        }

        @Override
        public MultivaluedMap<String, Object> getHeaders() {
            return message.getHeaders();
        }

        @Override
        public MultivaluedMap<String, String> getStringHeaders() {
            return message.getStringHeaders();
        }

        @Override
        public @Nullable String getHeaderString(String name) {
            return message.getHeaderString(name);
        }

        @Override
        public @Nullable MediaType getMediaType() {
            return message.getMediaType();
        }

        @Override
        public boolean hasEntity() {
            return message.hasEntity();
        }

        @Override
        public @Nullable Object getEntity() {
            return message.getEntity();
        }

        @Override
        public void setEntity(@Nullable Object entity) {
            message.setEntity(entity);
        }

        @Override
        public Class<?> getEntityClass() {
            return message.getEntityClass();
        }

        @Override
        public Type getEntityType() {
            return message.getEntityType();
        }

        /** As RESTEasy has it; Jersey says that there are none. */
        @Override
        public Annotation @Nullable [] getEntityAnnotations() {
            Annotation[] found = message.getEntityAnnotations();
            return found.length == 0 ? null : found;
        }
    }
}
