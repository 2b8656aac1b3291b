// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.jaxrs;

import static org.mockito.Mockito.CALLS_REAL_METHODS;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;
import static org.mockito.Mockito.withSettings;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.core.UriInfo;
import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.Principal;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Makes requests as a server would hand them to a filter. */
final class Requests {

    private Requests() {}

    /** {@code POST /orders} with this body. */
    static Request post(String body) {
        return send("POST", "/orders", body);
    }

    static Request send(String method, String path, String body) {
        Request request = mock(Request.class, withSettings().useConstructor().defaultAnswer(CALLS_REAL_METHODS));
        return request.to(method, path).body(body.getBytes(StandardCharsets.UTF_8));
    }

    /** The members that the door asks for; any other is abstract, and refused by the mock. */
    abstract static class Request implements ContainerRequestContext {

        private final MultivaluedMap<String, String> headers = new MultivaluedHashMap<>();
        private final Map<String, Object> properties = new HashMap<>();
        private String method = "";
        private URI uri = URI.create("http://localhost/");
        private int length = -1;
        private InputStream entity = InputStream.nullInputStream();
        private SecurityContext caller = new Caller("", Set.of());
        private Response answer = Response.noContent().build();
        private boolean aborted;

        Request to(String httpMethod, String path) {
            method = httpMethod;
            uri = URI.create("http://localhost" + path);
            return this;
        }

        Request body(byte[] bytes) {
            entity = new BufferedInputStream(new ByteArrayInputStream(bytes));
            length = bytes.length;
            return this;
        }

        /** What {@code Content-Length} says; -1 for a chunked body. */
        Request length(int bytes) {
            length = bytes;
            return this;
        }

        Request header(String name, String value) {
            headers.add(name, value);
            return this;
        }

        Request key(String fieldValue) {
            return header("Idempotency-Key", fieldValue);
        }

        Request type(String mediaType) {
            return header("Content-Type", mediaType);
        }

        Request caller(String name, String... roles) {
            caller = new Caller(name, Set.of(roles));
            return this;
        }

        boolean aborted() {
            return aborted;
        }

        /** What the filter has answered instead of the resource method. */
        Response answer() {
            return answer;
        }

        @Override
        public String getMethod() {
            return method;
        }

        @Override
        public UriInfo getUriInfo() {
            UriInfo info = mock(UriInfo.class);
            when(info.getRequestUri()).thenReturn(uri);
            return info;
        }

        @Override
        public MultivaluedMap<String, String> getHeaders() {
            return headers;
        }

        @Override
        public @Nullable MediaType getMediaType() {
            String type = headers.getFirst("Content-Type");
            return type == null ? null : MediaType.valueOf(type);
        }

        @Override
        public int getLength() {
            return length;
        }

        @Override
        public boolean hasEntity() {
            try {
                entity.mark(1);
                boolean has = entity.read() >= 0;
                entity.reset();
                return has;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public InputStream getEntityStream() {
            return entity;
        }

        @Override
        public void setEntityStream(InputStream stream) {
            entity = stream;
        }

        @Override
        public SecurityContext getSecurityContext() {
            return caller;
        }

        @Override
        public @Nullable Object getProperty(String name) {
            return properties.get(name);
        }

        @Override
        public void setProperty(String name, Object value) {
            properties.put(name, value);
        }

        @Override
        public void removeProperty(String name) {
            properties.remove(name);
        }

        @Override
        public void abortWith(Response response) {
            aborted = true;
            answer = response;
        }
    }

    /** Who calls; nobody when the name is empty. */
    record Caller(String name, Set<String> roles) implements SecurityContext {

        @Override
        public @Nullable Principal getUserPrincipal() {
            return name.isEmpty() ? null : () -> name;
        }

        @Override
        public boolean isUserInRole(String role) {
            return roles.contains(role);
        }

        @Override
        public boolean isSecure() {
            return true;
        }

        @Override
        public String getAuthenticationScheme() {
            return SecurityContext.BASIC_AUTH;
        }
    }
}
