// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.sample.probe.method;

import ee.idempotency.IdempotencyException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** Says the same of the library's exceptions, before the library's own mapper answers them. */
@Provider
public class Refusals implements ExceptionMapper<IdempotencyException> {

    @Override
    public Response toResponse(IdempotencyException refusal) {
        return new Failures().toResponse(refusal);
    }
}
