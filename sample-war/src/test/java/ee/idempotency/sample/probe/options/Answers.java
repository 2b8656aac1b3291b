// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.sample.probe.options;

import static java.nio.charset.StandardCharsets.UTF_8;

import ee.idempotency.Idempotent;
import ee.idempotency.sample.probe.app.Notes;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.util.UUID;

/** Answers that are hard to keep. */
@Path("answers")
@RequestScoped
@Idempotent
public class Answers {

    @Inject
    private Notes notes;

    @POST
    @Path("large")
    public Response large(String text) {
        notes.add(text);
        return Response.status(201)
                .header("X-Answer", UUID.randomUUID())
                .entity("x".repeat(2 * SmallSettings.MAX_STORED_BYTES))
                .build();
    }

    /** Fails while it is written, if the text says so. */
    @POST
    @Path("streamed")
    @Produces(MediaType.APPLICATION_OCTET_STREAM)
    public StreamingOutput streamed(String text) {
        notes.add(text);
        return out -> {
            out.write(UUID.randomUUID().toString().getBytes(UTF_8));
            if (text.startsWith("broken")) {
                throw new IOException("broken while it is written");
            }
        };
    }

    /** Of a type that nobody writes, if the text says so. */
    @POST
    @Path("unwritable")
    @Produces("application/x-probe")
    public Object unwritable(String text) {
        notes.add(text);
        return text.startsWith("broken") ? UUID.randomUUID() : text;
    }
}
