// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.benchmarks.cpu;

import ee.idempotency.AfterExpiry;
import ee.idempotency.Claim;
import ee.idempotency.Fingerprint;
import ee.idempotency.Key;
import ee.idempotency.KeySyntax;
import ee.idempotency.Scope;
import ee.idempotency.engine.FlightDriver;
import ee.idempotency.jaxrs.DoorDriver;
import ee.idempotency.spi.Attempt;
import ee.idempotency.spi.Identity;
import ee.idempotency.spi.Operation;
import java.io.IOException;
import java.time.Duration;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.State;

/** What the harness calls: a first execution over HTTP, and parts of it. For one thread. */
@State(org.openjdk.jmh.annotations.Scope.Thread)
public class RequestCosts {

    private final DoorDriver door = DoorDriver.open();
    private final FlightDriver flights = DoorDriver.flights();
    private final Scope scope = Scope.ofPrincipal("alice");
    private final Operation operation = new Operation(
            "POST /orders", Duration.ofDays(1), Duration.ofSeconds(5), AfterExpiry.RUN_AGAIN, Claim.FIRST);
    private final String field = "\"8e03978e-40d5-43dd-bc93-6894a57f9324\"";
    private final Key key = Key.parse(field, KeySyntax.LENIENT);
    private final Attempt attempt = new Attempt(key, scope, operation, new Fingerprint("bytes-1", "digest"));

    /** For the harness. */
    public RequestCosts() {}

    /** A request through both filters. */
    @Benchmark
    public Object firstExecution() throws IOException {
        return door.firstExecution();
    }

    /** What of it are the stand-ins for the server. */
    @Benchmark
    public Object standIns() throws IOException {
        return door.withoutDoor();
    }

    /** Body, key, fingerprint and identity of a request. */
    @Benchmark
    public Object attempt() throws IOException {
        return door.attempt();
    }

    /** A retry's fingerprint and identity, and its answer from the cache. */
    @Benchmark
    public Object cachedReplay() {
        return door.cachedReplay();
    }

    /** A request's fingerprint. */
    @Benchmark
    public Object fingerprint() {
        return door.fingerprint();
    }

    /** A request alone, to be taken off the two above. */
    @Benchmark
    public Object request() {
        return door.request();
    }

    /** A key's identity. */
    @Benchmark
    public Object identity() {
        return Identity.of(scope, operation.name(), key);
    }

    /** A key out of its field. */
    @Benchmark
    public Object key() {
        return Key.parse(field, KeySyntax.LENIENT);
    }

    /** The single flight. */
    @Benchmark
    public Object flight() {
        return flights.enterAndLeave(attempt);
    }
}
