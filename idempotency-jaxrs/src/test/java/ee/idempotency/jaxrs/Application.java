// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.jaxrs;

import ee.idempotency.IdempotencySettings;
import ee.idempotency.engine.IdempotencyLedger;
import ee.idempotency.engine.Journal;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.stream.Stream;

/** An application behind a door: a real ledger over a store and transactions that the test has in hand. */
final class Application {

    static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");

    final OneThreadStore store = new OneThreadStore();
    final OneThreadTransactions transactions = new OneThreadTransactions(store);
    final Door door;

    private final IdempotencySettings settings;

    Application(IdempotencySettings settings, Object... beans) {
        this.settings = settings;
        Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
        IdempotencyLedger ledger = new IdempotencyLedger(store, transactions, settings, clock, Journal.NONE);
        this.door = Beans.doorTo(
                Stream.concat(Stream.of(settings, ledger), Arrays.stream(beans)).toArray());
    }

    Application(Object... beans) {
        this(IdempotencySettings.defaults(), beans);
    }

    /** The operation of the resource's only method of that name. */
    HttpOperation operation(Class<?> resource, String method) {
        return new OperationReader(settings).read(Methods.of(resource, method)).orElseThrow();
    }
}
