// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.benchmarks.store;

import ee.idempotency.AfterExpiry;
import ee.idempotency.Claim;
import ee.idempotency.Fingerprint;
import ee.idempotency.IdempotencySettings;
import ee.idempotency.Key;
import ee.idempotency.RecordState;
import ee.idempotency.Scope;
import ee.idempotency.StoredResult;
import ee.idempotency.engine.IdempotencyLedger;
import ee.idempotency.engine.Journal;
import ee.idempotency.engine.Settlement;
import ee.idempotency.jpa.JpaIdempotencyStore;
import ee.idempotency.spi.Admission;
import ee.idempotency.spi.Attempt;
import ee.idempotency.spi.Operation;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import javax.sql.DataSource;

/** This library: its ledger over its store, in a resource-local unit. A door would bring the attempt. */
final class Ours implements Contender {

    /** How the business code gets at the connection of its transaction. */
    private interface Business {

        void in(UnitTransactions transactions) throws SQLException;
    }

    static final String NAME = "ours";

    static final String LAST = NAME + ", claim last";
    static final String CACHED = NAME + ", cached";

    private static final int CACHE_BYTES = 16 << 20;

    private final String name;
    private final Operation operation;
    private final Business business;
    private final UnitTransactions transactions;
    private final IdempotencyLedger ledger;

    private Ours(String name, Claim claim, int cacheBytes, String unit, DataSource dataSource, Business business) {
        this.name = name;
        this.operation = new Operation(
                "POST /orders", Duration.ofHours(24), Duration.ofSeconds(5), AfterExpiry.RUN_AGAIN, claim);
        this.business = business;
        this.transactions = new UnitTransactions(factory(unit, dataSource));
        this.ledger = new IdempotencyLedger(
                new JpaIdempotencyStore(transactions.entityManager()),
                transactions,
                IdempotencySettings.builder().replayCacheBytes(cacheBytes).build(),
                Clock.systemUTC(),
                Journal.NONE);
        ledger.prepare();
    }

    /** With EclipseLink. */
    static Ours onEclipseLink(DataSource dataSource) {
        return onEclipseLink(NAME, Claim.FIRST, 0, dataSource);
    }

    static Ours claimingLast(DataSource dataSource) {
        return onEclipseLink(LAST, Claim.LAST, 0, dataSource);
    }

    static Ours caching(DataSource dataSource) {
        return onEclipseLink(CACHED, Claim.FIRST, CACHE_BYTES, dataSource);
    }

    private static Ours onEclipseLink(String name, Claim claim, int cacheBytes, DataSource dataSource) {
        return new Ours(
                name,
                claim,
                cacheBytes,
                "eclipselink",
                dataSource,
                transactions -> Orders.insert(transactions.entityManager().unwrap(Connection.class)));
    }

    static Ours onHibernate(DataSource dataSource) {
        return new Ours(
                NAME + ", Hibernate",
                Claim.FIRST,
                0,
                "hibernate",
                dataSource,
                transactions -> transactions
                        .entityManager()
                        .unwrap(org.hibernate.Session.class)
                        .doWork(Orders::insert));
    }

    static EntityManagerFactory factory(String unit, DataSource dataSource) {
        return Persistence.createEntityManagerFactory(
                unit,
                Map.of(
                        "jakarta.persistence.nonJtaDataSource",
                        dataSource,
                        "jakarta.persistence.schema-generation.database.action",
                        "none",
                        "eclipselink.session-name",
                        unit + "-" + System.identityHashCode(dataSource)));
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public void execute(Request request) throws SQLException {
        if (!(ledger.admit(attempt(request)) instanceof Admission.Granted granted)) {
            throw new IllegalStateException("a new request was not granted");
        }
        business.in(transactions);
        ledger.complete(granted, new StoredResult(RecordState.SUCCEEDED, 201, Request.answer()));
    }

    /** Where the claim is last, a key that the node has forgotten runs again, and loses. */
    @Override
    public void replay(Request request) throws SQLException {
        Admission admission = ledger.admit(attempt(request));
        if (admission instanceof Admission.Granted granted) {
            business.in(transactions);
            StoredResult result = new StoredResult(RecordState.SUCCEEDED, 201, Request.answer());
            admission = ledger.complete(granted, result) instanceof Settlement.Superseded superseded
                    ? superseded.admission()
                    : granted;
        }
        if (!(admission instanceof Admission.Replay replay)
                || replay.result().payload().length != Request.answer().length) {
            throw new IllegalStateException("an executed request was not replayed: " + admission);
        }
    }

    private Attempt attempt(Request request) {
        String digest = Base64.getUrlEncoder().withoutPadding().encodeToString(request.fingerprint());
        return new Attempt(
                Key.of(request.key()), Scope.ofPrincipal("alice"), operation, new Fingerprint("raw-1", digest));
    }
}
