// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.jaxrs;

import ee.idempotency.IdempotencySettings;
import ee.idempotency.Key;
import ee.idempotency.NotCommittedException;
import ee.idempotency.spi.Admission;
import ee.idempotency.spi.StoreException;
import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A refusal as problem details (RFC 9457). Its type is stable; its detail says what the client does next.
 *
 * @param name the end of its {@code type} URI
 * @param status the HTTP status
 * @param title says what happened, the same for every occurrence
 * @param detail says what to do
 * @param retryable whether the same request with the same key may be sent again
 */
record Problem(String name, int status, String title, String detail, boolean retryable) {

    static final String MEDIA_TYPE = "application/problem+json";

    static final Problem MISSING = new Problem(
            "key-missing",
            400,
            "Idempotency-Key is missing",
            "Send one key per intended operation, and the same key on each retry of it.",
            false);

    static final Problem FORBIDDEN = new Problem(
            "forbidden",
            403,
            "The operation is not allowed",
            "The caller lacks the role that the operation asks for.",
            false);

    static final Problem TOO_LARGE = new Problem(
            "body-too-large",
            413,
            "Request body is too large for an idempotent operation",
            "Nothing was done. Send a smaller body.",
            false);

    static final Problem IN_PROGRESS = new Problem(
            "in-progress",
            409,
            "A request is outstanding for this Idempotency-Key",
            "The first request with this key still runs. Send this one again, with the same key, after Retry-After.",
            true);

    static final Problem MISMATCH = new Problem(
            "key-reused",
            422,
            "Idempotency-Key is already used",
            "The key was used for a request with other content. Send a new operation with a new key, or the retry"
                    + " unchanged.",
            false);

    static final Problem EXPIRED = new Problem(
            "key-expired",
            410,
            "Idempotency-Key has expired",
            "The record of the operation is past its retention. Find out whether it was done before sending it with a new"
                    + " key.",
            false);

    static final Problem UNAVAILABLE = new Problem(
            "store-unavailable",
            503,
            "Idempotency store is unavailable",
            "Nothing was done. Send the request again, with the same key, after Retry-After.",
            true);

    static final Problem NOT_COMMITTED = new Problem(
            "not-committed",
            500,
            "The operation was not committed",
            "Nothing was done. The request may be sent again with the same key.",
            true);

    static final Problem UNDONE = new Problem(
            "undone",
            503,
            "The operation was undone by the database",
            "Nothing was done: another transaction, or a lost connection, came in between. Send the request again, with the"
                    + " same key, after Retry-After.",
            true);

    static final Problem OUTCOME_UNKNOWN = new Problem(
            "outcome-unknown",
            503,
            "It is unknown whether the operation was committed",
            "Send the request again, with the same key, after Retry-After: it is answered if the operation was committed,"
                    + " and done if not.",
            true);

    /** What the method door throws and no other problem stands for. */
    static final Problem FAILED = new Problem(
            "failed",
            500,
            "The operation could not be answered",
            "The reason stands in the server's log. Find out whether the operation was done before sending it with a new"
                    + " key.",
            false);

    /** What the store was broken by after the work, which was taken along. */
    private static final Map<StoreException.Reason, Problem> OF_THE_STORE = Map.of(
            StoreException.Reason.DUPLICATE, UNDONE,
            StoreException.Reason.CONFLICT, UNDONE,
            StoreException.Reason.TIMEOUT, UNDONE,
            StoreException.Reason.MISCONFIGURED, UNAVAILABLE);

    /** Tells why an attempt neither runs nor is answered from its record. */
    static Problem of(Admission admission) {
        if (admission instanceof Admission.Mismatch) {
            return MISMATCH;
        }
        return admission instanceof Admission.Expired ? EXPIRED : IN_PROGRESS;
    }

    /** Tells what became of an operation that did not commit. */
    static Problem of(NotCommittedException failure) {
        if (failure.outcomeUnknown()) {
            return OUTCOME_UNKNOWN;
        }
        if (failure.getCause() instanceof StoreException store && OF_THE_STORE.containsKey(store.reason())) {
            return OF_THE_STORE.get(store.reason());
        }
        return TransientFailure.isBehind(failure) ? UNDONE : NOT_COMMITTED;
    }

    static Problem malformed(String detail) {
        return new Problem("key-malformed", 400, "Idempotency-Key is malformed", detail, false);
    }

    /** The answer, with {@code Retry-After} where coming again soon helps, and the key's echo where it was read. */
    Response toResponse(IdempotencySettings settings, @Nullable Key key) {
        Response.ResponseBuilder response =
                Response.status(status).type(MEDIA_TYPE).entity(toBytes(settings, key));
        if (key != null) {
            response.header(settings.keyHeader(), key.toFieldValue());
        }
        if (comesAgain()) {
            response.header("Retry-After", settings.retryAfter().toSeconds());
        }
        return response.build();
    }

    /** Whether the client is told when to come again. */
    boolean comesAgain() {
        return retryable && status != NOT_COMMITTED.status;
    }

    byte[] toBytes(IdempotencySettings settings, @Nullable Key key) {
        JsonObjectBuilder json = Json.createObjectBuilder()
                .add("type", settings.problemBase() + name)
                .add("status", status)
                .add("title", title)
                .add("detail", detail)
                .add("retryable", retryable);
        if (key != null) {
            json.add("key", key.value());
        }
        return json.build().toString().getBytes(StandardCharsets.UTF_8);
    }
}
