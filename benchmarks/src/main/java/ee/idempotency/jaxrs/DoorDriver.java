// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.jaxrs;

import ee.idempotency.AfterExpiry;
import ee.idempotency.Claim;
import ee.idempotency.IdempotencySettings;
import ee.idempotency.Key;
import ee.idempotency.RecordState;
import ee.idempotency.StoreFailure;
import ee.idempotency.StoredResult;
import ee.idempotency.engine.FlightDriver;
import ee.idempotency.engine.IdempotencyLedger;
import ee.idempotency.engine.Journal;
import ee.idempotency.spi.Admission;
import ee.idempotency.spi.Attempt;
import ee.idempotency.spi.Operation;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.reflect.Field;
import java.time.Clock;
import java.util.Arrays;
import java.util.Set;
import java.util.UUID;

/**
 * Sends requests through the HTTP door as a server does, with a server, a store and transactions that do nothing. For one thread.
 */
public final class DoorDriver {

    private static final int REQUEST_BYTES = 500;
    private static final int RESPONSE_BYTES = 300;
    private static final int CACHE_BYTES = 1 << 20;

    private final byte[] body = bytes(REQUEST_BYTES);
    private final Stubs.Representation result = new Stubs.Representation(bytes(RESPONSE_BYTES));
    private final long node = System.nanoTime();
    private long sent;

    private final HttpOperation operation;
    private final IdempotentRequestFilter requestFilter;
    private final IdempotentResponseFilter responseFilter;
    private final HttpAttempt attempts;
    private final Key key = Key.of(UUID.randomUUID().toString());
    private final StubRequest retry = new StubRequest(key.toFieldValue(), body);
    private final IdempotencyLedger cached;

    private DoorDriver(Door door) {
        IdempotencySettings settings = door.settings();
        operation = new HttpOperation(
                new Operation(
                        "POST /orders", settings.retention(), settings.waitLimit(), AfterExpiry.RUN_AGAIN, Claim.FIRST),
                new KeySource.Header(settings.keyHeader()),
                true,
                Fingerprinting.bytes(),
                settings.releasedStatuses(),
                StoreFailure.REFUSE,
                new RoleCheck(Set.of(), true));
        requestFilter = new IdempotentRequestFilter(operation, door);
        responseFilter = responseFilter();
        attempts = new HttpAttempt(operation, door);
        cached = ledgerWithCache();
        execute(cached, attempts.attempt(retry, body, key));
    }

    /** Its store finds nothing, so all that it replays is the cache's. */
    private static IdempotencyLedger ledgerWithCache() {
        return new IdempotencyLedger(
                new NoOpStore(),
                new NoOpTransactions(),
                IdempotencySettings.builder().replayCacheBytes(CACHE_BYTES).build(),
                Clock.systemUTC(),
                Journal.NONE);
    }

    private static void execute(IdempotencyLedger ledger, Attempt attempt) {
        ledger.complete(
                (Admission.Granted) ledger.admit(attempt),
                new StoredResult(RecordState.SUCCEEDED, 201, bytes(RESPONSE_BYTES)));
    }

    /** Opens the door, over beans of its own; once in a JVM. */
    public static DoorDriver open() {
        DoorBeans.start();
        return new DoorDriver(Door.open());
    }

    /** Only a server fills this field. */
    private static IdempotentResponseFilter responseFilter() {
        try {
            IdempotentResponseFilter filter = new IdempotentResponseFilter();
            Field field = IdempotentResponseFilter.class.getDeclaredField("providers");
            field.setAccessible(true);
            field.set(filter, Stubs.PROVIDERS);
            return filter;
        } catch (ReflectiveOperationException e) {
            throw new LinkageError("the filter has no field for the providers", e);
        }
    }

    /** Flights over the same store and transactions, which do nothing. */
    public static FlightDriver flights() {
        return new FlightDriver(new NoOpStore(), new NoOpTransactions());
    }

    private static byte[] bytes(int length) {
        byte[] bytes = new byte[length];
        Arrays.fill(bytes, (byte) 'a');
        return bytes;
    }

    /** A first execution: both filters, and nothing between them. */
    public Object firstExecution() throws IOException {
        ContainerRequestContext request = newRequest();
        requestFilter.filter(request);
        ContainerResponseContext response = new StubResponse(result);
        responseFilter.filter(request, response);
        if (!response.getHeaders().containsKey("Idempotency-Key-Expires")) {
            throw new IllegalStateException("the request was not a first execution");
        }
        return response;
    }

    /** What the stand-ins do in {@link #firstExecution} by themselves; all else is the library's. */
    public Object withoutDoor() throws IOException {
        StubRequest request = newRequest();
        request.getEntityStream();
        request.setEntityStream(request.getEntityStream());
        request.getUriInfo().getRequestUri();
        request.getSecurityContext().getUserPrincipal();
        request.setProperty("exchange", operation);
        request.removeProperty("exchange");
        StubResponse response = new StubResponse(result);
        Stubs.PROVIDERS
                .getMessageBodyWriter(
                        Object.class, response.getEntityType(), response.getEntityAnnotations(), Stubs.JSON)
                .writeTo(
                        result,
                        Object.class,
                        response.getEntityType(),
                        response.getEntityAnnotations(),
                        Stubs.JSON,
                        response.getHeaders(),
                        OutputStream.nullOutputStream());
        response.getHeaders().putSingle("Idempotency-Key", "");
        response.getHeaders().putSingle("Idempotency-Key-Expires", "");
        response.setEntity(response.getStringHeaders());
        return request.getProperty("exchange") == null ? response : request;
    }

    /** Reads a request as an attempt: its body, its key, its fingerprint and its identity. */
    public Object attempt() throws IOException {
        return attempts.read(newRequest());
    }

    /** The same for a request whose body and key are read, up to the answer, which stands in the cache. */
    public Object cachedReplay() {
        Admission admission = cached.admit(attempts.attempt(retry, body, key));
        if (!(admission instanceof Admission.Replay)) {
            throw new IllegalStateException("the request was no replay");
        }
        return admission;
    }

    /** The fingerprint alone. */
    public Object fingerprint() {
        return operation.fingerprinting().take(newRequest(), body);
    }

    /** A request alone, as the measurements of parts begin with one. */
    public Object request() {
        return newRequest();
    }

    private StubRequest newRequest() {
        return new StubRequest('"' + new UUID(node, sent++).toString() + '"', body);
    }
}
