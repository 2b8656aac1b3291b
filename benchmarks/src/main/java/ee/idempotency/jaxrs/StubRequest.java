// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.jaxrs;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.core.UriInfo;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A {@code POST} with a JSON body, as cheap as it can be. */
final class StubRequest extends UnaskedRequest {

    private final MultivaluedMap<String, String> headers = new MultivaluedHashMap<>();
    private final Map<String, Object> properties = new HashMap<>();
    private final int length;
    private InputStream entity;

    StubRequest(String key, byte[] body) {
        headers.putSingle("Content-Type", "application/json");
        headers.putSingle("Idempotency-Key", key);
        length = body.length;
        entity = new ByteArrayInputStream(body);
    }

    @Override
    public String getMethod() {
        return "POST";
    }

    @Override
    public UriInfo getUriInfo() {
        return Stubs.ADDRESS;
    }

    @Override
    public MultivaluedMap<String, String> getHeaders() {
        return headers;
    }

    @Override
    public MediaType getMediaType() {
        return Stubs.JSON;
    }

    @Override
    public int getLength() {
        return length;
    }

    @Override
    public boolean hasEntity() {
        return length > 0;
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
        return Stubs.CALLER;
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
}
