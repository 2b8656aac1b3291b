// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.sample.problem;

import jakarta.json.bind.JsonbException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** The same as {@link MalformedJsonMapper}, where the server throws what JSON Binding threw: Open Liberty does. */
@Provider
public class UnreadableJsonMapper implements ExceptionMapper<JsonbException> {

    @Override
    public Response toResponse(JsonbException exception) {
        return MalformedJsonMapper.unreadable();
    }
}
