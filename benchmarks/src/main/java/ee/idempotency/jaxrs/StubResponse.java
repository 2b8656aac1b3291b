// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.jaxrs;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import org.jspecify.annotations.Nullable;

/** A {@code 201} with a location and a JSON body, as cheap as it can be. */
final class StubResponse extends UnaskedResponse {

    private static final Annotation[] NONE = {};

    private final MultivaluedMap<String, Object> headers = new MultivaluedHashMap<>();
    private @Nullable Object entity;

    StubResponse(Object entity) {
        this.entity = entity;
        headers.putSingle("Location", "https://shop.example/api/orders/4711");
        headers.putSingle("Content-Type", Stubs.JSON);
    }

    @Override
    public int getStatus() {
        return 201;
    }

    @Override
    public MultivaluedMap<String, Object> getHeaders() {
        return headers;
    }

    @Override
    public MultivaluedMap<String, String> getStringHeaders() {
        MultivaluedMap<String, String> strings = new MultivaluedHashMap<>();
        strings.putSingle("Location", "https://shop.example/api/orders/4711");
        strings.putSingle("Content-Type", "application/json");
        return strings;
    }

    @Override
    public MediaType getMediaType() {
        return Stubs.JSON;
    }

    @Override
    public boolean hasEntity() {
        return entity != null;
    }

    @Override
    public @Nullable Object getEntity() {
        return entity;
    }

    @Override
    public void setEntity(@Nullable Object replacement) {
        entity = replacement;
    }

    @Override
    public Type getEntityType() {
        return Stubs.Representation.class;
    }

    @Override
    public Annotation[] getEntityAnnotations() {
        return NONE;
    }
}
