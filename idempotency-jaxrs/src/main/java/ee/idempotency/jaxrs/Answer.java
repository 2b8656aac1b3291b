// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.jaxrs;

import ee.idempotency.IdempotencySettings;
import ee.idempotency.Key;
import ee.idempotency.spi.Admission;
import jakarta.ws.rs.InternalServerErrorException;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyWriter;
import jakarta.ws.rs.ext.Providers;
import java.io.IOException;
import java.lang.annotation.Annotation;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The response on its way out: captured for the store, or filled from it. */
final class Answer {

    private static final String BODY_OMITTED = "Idempotent-Replayed-Body";
    private static final int CLIENT_ERROR = 400;

    private final ContainerResponseContext response;
    private final IdempotencySettings settings;

    Answer(ContainerResponseContext response, IdempotencySettings settings) {
        this.response = response;
        this.settings = settings;
    }

    int status() {
        return response.getStatus();
    }

    /** Whether it tells that the library refused something inside, which is no result of the operation. */
    boolean isOwnRefusal() {
        for (Annotation annotation : annotations()) {
            if (annotation instanceof OwnRefusal) {
                return true;
            }
        }
        return false;
    }

    /** RESTEasy says null where there are none. */
    private Annotation[] annotations() {
        Annotation[] found = response.getEntityAnnotations();
        return found == null ? new Annotation[0] : found;
    }

    /** Has the message body writer make the bytes now, puts them in the entity's place, and takes what is to be stored. */
    StoredResponse capture(Providers providers) throws IOException {
        byte[] body = new byte[0];
        if (response.hasEntity()) {
            body = write(providers);
            response.setEntity(body);
        } else {
            keepEmptyBody();
        }
        return StoredResponse.of(status(), storedHeaders(), body, settings.maxStoredBytes());
    }

    /** Makes the response what was stored, whatever filters have added since. */
    void replay(Admission.Replay replay, Key key) {
        StoredResponse stored = StoredResponse.of(replay.result());
        response.setStatus(stored.status());
        response.getHeaders().keySet().removeIf(this::isStored);
        stored.headers().forEach((name, values) -> response.getHeaders().put(name, new ArrayList<>(values)));
        fill(
                stored.body().bytes(),
                stored.headers().keySet().stream().anyMatch(HttpHeaders.CONTENT_TYPE::equalsIgnoreCase));
        if (!stored.complete()) {
            response.getHeaders().putSingle(BODY_OMITTED, "omitted");
        }
        response.getHeaders().putSingle(settings.replayedHeader(), "true");
        echo(key);
        expires(replay.expiresAt());
    }

    /** Makes the response what another attempt leaves to this one, and nothing of what it was. */
    void supersede(Admission admission, Key key) {
        if (admission instanceof Admission.Replay replay) {
            forget();
            replay(replay, key);
        } else {
            refuse(Problem.of(admission), key);
        }
    }

    /** Makes the response a problem, and nothing of what it was. */
    void refuse(Problem problem, Key key) {
        forget();
        response.setStatus(problem.status());
        response.getHeaders().putSingle(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE);
        response.setEntity(problem.toBytes(settings, key));
        if (problem.comesAgain()) {
            response.getHeaders().putSingle("Retry-After", settings.retryAfter().toSeconds());
        }
        echo(key);
    }

    /** An error without an entity would get an HTML page of the server; this leaves it empty. */
    void keepEmptyBody() {
        if (!response.hasEntity() && status() >= CLIENT_ERROR) {
            response.setEntity(new byte[0]);
        }
    }

    private void forget() {
        response.getHeaders().keySet().removeIf(this::isStored);
        response.getHeaders().remove("Set-Cookie");
        response.getHeaders().remove(HttpHeaders.CONTENT_LENGTH);
    }

    private void fill(byte[] body, boolean typed) {
        boolean needed = body.length > 0 || status() >= CLIENT_ERROR;
        response.setEntity(needed ? body : null);
        if (needed && !typed) {
            response.getHeaders().remove(HttpHeaders.CONTENT_TYPE);
        }
    }

    /** Tells the client which key this is the answer to. */
    void echo(Key key) {
        response.getHeaders().putSingle(settings.keyHeader(), key.toFieldValue());
    }

    /** Tells the client until when a retry is answered. */
    void expires(Instant at) {
        response.getHeaders().putSingle(settings.expiresHeader(), ImfFixdate.of(at));
    }

    private Map<String, List<String>> storedHeaders() {
        Map<String, List<String>> headers = new LinkedHashMap<>();
        response.getStringHeaders().forEach((name, values) -> {
            if (isStored(name)) {
                headers.put(name, values);
            }
        });
        return headers;
    }

    private boolean isStored(String header) {
        return !settings.unstoredHeaders().contains(header);
    }

    @SuppressWarnings("unchecked")
    private byte[] write(Providers providers) throws IOException {
        // the instance's own, as writers are asked by it; getEntityClass() is the method's declared type on Jersey
        Class<Object> type =
                (Class<Object>) Objects.requireNonNull(response.getEntity()).getClass();
        MediaType mediaType = mediaType();
        MessageBodyWriter<Object> writer =
                providers.getMessageBodyWriter(type, response.getEntityType(), annotations(), mediaType);
        if (writer == null) {
            throw new InternalServerErrorException("no message body writer for " + type.getName() + " as " + mediaType);
        }
        WrittenBytes bytes = new WrittenBytes();
        MultivaluedMap<String, Object> headers = response.getHeaders();
        writer.writeTo(response.getEntity(), type, response.getEntityType(), annotations(), mediaType, headers, bytes);
        if (!headers.containsKey(HttpHeaders.CONTENT_TYPE)) {
            headers.putSingle(HttpHeaders.CONTENT_TYPE, mediaType);
        }
        return bytes.toByteArray();
    }

    private MediaType mediaType() {
        MediaType type = response.getMediaType();
        return type == null ? MediaType.APPLICATION_OCTET_STREAM_TYPE : type;
    }
}
