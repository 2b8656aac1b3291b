// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.jaxrs;

import ee.idempotency.IdempotencySettings;
import ee.idempotency.Key;
import ee.idempotency.MalformedKeyException;
import ee.idempotency.spi.Attempt;
import ee.idempotency.spi.FramedDigest;
import jakarta.ws.rs.container.ContainerRequestContext;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** Reads requests as attempts: the key is checked, the body buffered, the fingerprint taken. Thread-safe. */
final class HttpAttempt {

    /** What a request turned out to be. */
    sealed interface Reading {

        /** A protected one. */
        record Protected(Attempt attempt, Key key) implements Reading {}

        /** One without a key, of an operation that does not require one. */
        record Unprotected() implements Reading {}

        /** One that can't be an attempt. */
        record Refused(Problem problem) implements Reading {}
    }

    /** What is announced longer is believed only as it comes: an announcement costs the client nothing. */
    private static final int LONG = 8192;

    private final HttpOperation operation;
    private final Door door;

    /** A digest between two requests: it is busy for a microsecond, so one mostly is enough, and no thread needs its own. */
    private final AtomicReference<@Nullable FramedDigest> idle = new AtomicReference<>();

    HttpAttempt(HttpOperation operation, Door door) {
        this.operation = operation;
        this.door = door;
    }

    Reading read(ContainerRequestContext request) throws IOException {
        try {
            Optional<byte[]> body = buffer(request);
            if (body.isEmpty()) {
                return new Reading.Refused(Problem.TOO_LARGE);
            }
            Optional<Key> key = key(request, body.get());
            if (key.isPresent()) {
                return new Reading.Protected(attempt(request, body.get(), key.get()), key.get());
            }
            return operation.required() ? new Reading.Refused(Problem.MISSING) : new Reading.Unprotected();
        } catch (MalformedKeyException e) {
            return new Reading.Refused(Problem.malformed(String.valueOf(e.getMessage())));
        }
    }

    private Optional<Key> key(ContainerRequestContext request, byte[] body) {
        IdempotencySettings settings = door.settings();
        Optional<Key> key = operation.keySource().read(request, body, settings);
        if (key.isPresent()) {
            key.get().requireAtLeast(settings.minKeyLength());
        }
        return key;
    }

    /** The attempt of a request whose body and key are read. */
    Attempt attempt(ContainerRequestContext request, byte[] body, Key key) {
        FramedDigest digest = digest();
        Attempt attempt = new Attempt(
                key,
                door.scope(request.getSecurityContext()),
                operation.operation(),
                operation.fingerprinting().take(request, body, digest),
                digest);
        idle.setRelease(digest);
        return attempt;
    }

    /** The idle one, or one more; a digest that a failure left half done is not put back. */
    private FramedDigest digest() {
        FramedDigest found = idle.getAndSet(null);
        return found == null ? new FramedDigest() : found;
    }

    /** Reads the body once and puts it back; empty when it is over the limit. */
    private Optional<byte[]> buffer(ContainerRequestContext request) throws IOException {
        int limit = door.settings().maxBodyBytes();
        if (request.getLength() > limit) {
            return Optional.empty();
        }
        byte[] body = request.hasEntity() ? read(request.getEntityStream(), request.getLength(), limit) : new byte[0];
        if (body.length > limit) {
            return Optional.empty();
        }
        if (body.length == 0 && request.getLength() > 0) {
            throw new IllegalStateException(
                    "the request body was consumed before the idempotency filter, for instance by"
                            + " a servlet filter that reads parameters; two bodies could not be told apart");
        }
        request.setEntityStream(new ByteArrayInputStream(body));
        return Optional.of(body);
    }

    /** One byte more than the limit at most. A body of an announced length gets an array of its own length, unless others exchanged it. */
    private static byte[] read(InputStream stream, int announced, int limit) throws IOException {
        if (announced <= 0 || announced > LONG) {
            return stream.readNBytes(limit + 1);
        }
        byte[] body = new byte[announced];
        int length = stream.readNBytes(body, 0, announced);
        int next = length < announced ? -1 : stream.read();
        if (next < 0) {
            return length < announced ? Arrays.copyOf(body, length) : body;
        }
        ByteArrayOutputStream longer = new ByteArrayOutputStream();
        longer.writeBytes(body);
        longer.write(next);
        longer.writeBytes(stream.readNBytes(limit - announced));
        return longer.toByteArray();
    }
}
