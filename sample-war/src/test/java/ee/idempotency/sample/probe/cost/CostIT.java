// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.sample.probe.cost;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ee.idempotency.arquillian.Database;
import ee.idempotency.arquillian.Http;
import ee.idempotency.arquillian.TestDatabase;
import ee.idempotency.sample.probe.ProbeServer;
import ee.idempotency.sample.probe.ProbeWar;
import ee.idempotency.sample.probe.Tables;
import ee.idempotency.sample.probe.options.Gate;
import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import net.ttddyy.dsproxy.support.ProxyDataSourceBuilder;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIf;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Two statements, one commit, one connection; one statement for a replay. The pool has a single connection, so a call that needs a second one gets none. */
@DisabledIfSystemProperty(
        named = "server",
        matches = "openliberty",
        disabledReason = "Open Liberty takes the class of a data source from no archive")
class CostIT {

    private static final String COLUMNS =
            "{operation}, {fingerprint}, {state}, {started_at}, {expires_at}, {completed_at},"
                    + " {status}, {support_fields}, {payload}";

    private static final Map<TestDatabase, Database> DATABASES = new EnumMap<>(TestDatabase.class);

    private static ProbeServer server;

    private final String key = UUID.randomUUID().toString();

    @BeforeAll
    static void start() {
        server = ProbeServer.start(
                Arrays.stream(TestDatabase.values()).map(CostIT::probe).toArray(WebArchive[]::new));
        Arrays.stream(TestDatabase.values()).forEach(CostIT::warmUp);
    }

    /**
     * The URL stands without H2's settings, which the database has already: WildFly 39 takes a URL with semicolons apart, unless the
     * data source is an XA one.
     */
    private static WebArchive probe(TestDatabase product) {
        Database database = product.fresh();
        DATABASES.put(product, database);
        String webXml = database.intoWebXml(
                        "<web-app xmlns=\"https://jakarta.ee/xml/ns/jakartaee\" version=\"6.0\"></web-app>")
                .replaceFirst(
                        "<class-name>.*</class-name>",
                        "<class-name>" + CountingDataSource.class.getName() + "</class-name>")
                .replaceFirst(";.*</url>", "</url>")
                .replaceFirst("<max-pool-size>.*</max-pool-size>", "<max-pool-size>1</max-pool-size>");
        return ProbeWar.ofNotes(product.toString())
                .with(Twins.class, Counters.class, CountingDataSource.class, Gate.class)
                .withLibraryOf(ProxyDataSourceBuilder.class)
                .withUnit()
                .on(database)
                .setWebXML(new StringAsset(webXml));
    }

    /** The first attempt of all finds out how to insert. */
    private static void warmUp(TestDatabase product) {
        String first = UUID.randomUUID().toString();
        server.http(product.toString()).post("twins/protected", first, "Idempotency-Key", first);
        server.http(product.toString()).post("twins/unprotected", first);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @ParameterizedTest
    @EnumSource
    void costsTwoStatementsAndNoFurtherCommitTheFirstTime(TestDatabase product) {
        Cost unprotected = costOf(product, () -> post(product, "twins/unprotected"));
        Cost withProtection = costOf(product, () -> post(product, "twins/protected"));

        assertThat(unprotected).isEqualTo(new Cost(1, 0, 1, 0, 0));
        assertThat(withProtection.minus(unprotected)).isEqualTo(new Cost(2, 0, 0, 0, 0));
        assertThat(tables(product).notes(key)).isEqualTo(2);
    }

    @ParameterizedTest
    @EnumSource
    void costsOneStatementAndNoFurtherCommitWhereTheClaimIsLast(TestDatabase product) {
        Cost unprotected = costOf(product, () -> post(product, "twins/unprotected"));
        Cost withProtection = costOf(product, () -> post(product, "twins/last"));

        assertThat(withProtection.minus(unprotected)).isEqualTo(new Cost(1, 0, 0, 0, 0));
        assertThat(tables(product).notes(key)).isEqualTo(2);
        assertThat(tables(product).records(Tables.record("last", key))).isOne();
    }

    @ParameterizedTest
    @EnumSource
    void costsOneStatementForARetryWhereTheClaimWasLast(TestDatabase product) {
        post(product, "twins/last");

        Cost retry = costOf(product, () -> post(product, "twins/last"));

        assertThat(retry).isEqualTo(new Cost(1, 1, 0, 0, 0));
        assertThat(tables(product).notes(key)).isOne();
    }

    @ParameterizedTest
    @EnumSource
    void costsOneStatementAndNoTransactionForAReplayOfWhatThisNodeSaw(TestDatabase product) {
        post(product, "twins/protected");
        long before = fingerprint(product);

        Cost replay = costOf(product, () -> post(product, "twins/protected"));

        assertThat(replay).isEqualTo(new Cost(1, 1, 0, 0, 0));
        assertThat(fingerprint(product)).isEqualTo(before);
        assertThat(tables(product).notes(key)).isOne();
    }

    @ParameterizedTest
    @EnumSource
    @DisabledIf(
            value = "losesConnections",
            disabledReason =
                    "IronJacamar of WildFly 39 rolls EclipseLink's connection back once more, closes it, and opens another one")
    void costsTwoStatementsAndNoCommitForTheFirstReplayOfWhatAnotherNodeDid(TestDatabase product) {
        post(product, "twins/protected");
        String other = UUID.randomUUID().toString();
        tables(product)
                .update(
                        "insert into {idempotency_record} (" + COLUMNS + ", {id}) select " + COLUMNS
                                + ", concat('', ?) from {idempotency_record} where {id} = ?",
                        Tables.record("protected", other),
                        Tables.record("protected", key));

        Cost replay = costOf(product, () -> post(product, "twins/protected", other));
        Cost secondReplay = costOf(product, () -> post(product, "twins/protected", other));

        assertThat(replay).isEqualTo(new Cost(2, 0, 0, 1, 0));
        assertThat(secondReplay).isEqualTo(new Cost(1, 1, 0, 0, 0));
        assertThat(tables(product).notes(key)).isOne();
    }

    /** The request reads first, finds nothing, and needs the one connection once more. */
    @ParameterizedTest
    @EnumSource
    void costsOneStatementMoreWhereTheRecordThatThisNodeSawIsGone(TestDatabase product) {
        post(product, "twins/protected");
        tables(product).update("delete from {idempotency_record} where {id} = ?", Tables.record("protected", key));

        Cost again = costOf(product, () -> post(product, "twins/protected"));

        assertThat(again).isEqualTo(new Cost(4, 1, 1, 0, 0));
        assertThat(tables(product).notes(key)).isEqualTo(2);
    }

    @ParameterizedTest
    @EnumSource
    @DisabledIf(
            value = "losesConnections",
            disabledReason =
                    "IronJacamar of WildFly 39 closes EclipseLink's connection with the first attempt's transaction")
    void costsNothingForARetryThatWaitedInTheSameJvm(TestDatabase product) {
        Cost both = costOf(product, () -> {
            CompletableFuture<HttpResponse<byte[]>> first = start(product);
            await().until(() -> Http.text(http(product).get("gates/" + key)).equals("true"));
            CompletableFuture<HttpResponse<byte[]>> retry = start(product);
            await().until(() -> Http.text(http(product).get("counters/waiting")).equals("1"));
            http(product).put("gates/" + key, "");
            assertThat(retry.join().body()).isEqualTo(first.join().body());
        });

        assertThat(both).isEqualTo(new Cost(3, 0, 1, 0, 0));
    }

    @Test
    void consumesNoTransactionIdOfPostgreSqlForAReplay() {
        Tables tables = tables(TestDatabase.POSTGRESQL);
        post(TestDatabase.POSTGRESQL, "twins/protected");

        await("other sessions of the server may consume some").until(() -> {
            long before = tables.number("select pg_snapshot_xmax(pg_current_snapshot())::text::bigint");
            post(TestDatabase.POSTGRESQL, "twins/protected");
            return before == tables.number("select pg_snapshot_xmax(pg_current_snapshot())::text::bigint");
        });
    }

    static boolean losesConnections() {
        return "wildfly".equals(System.getProperty("server")) && "EclipseLink".equals(System.getProperty("provider"));
    }

    private static Cost costOf(TestDatabase product, Runnable call) {
        Cost before = Cost.parse(Http.text(http(product).get("counters")));
        call.run();
        return Cost.parse(Http.text(http(product).get("counters"))).minus(before);
    }

    private void post(TestDatabase product, String path) {
        post(product, path, key);
    }

    private void post(TestDatabase product, String path, String idempotencyKey) {
        HttpResponse<byte[]> answer = http(product).post(path, key, "Idempotency-Key", idempotencyKey);
        assertThat(answer.statusCode()).isEqualTo(201);
    }

    private CompletableFuture<HttpResponse<byte[]>> start(TestDatabase product) {
        return http(product).postAsync("twins/held", key, "Idempotency-Key", key);
    }

    private long fingerprint(TestDatabase product) {
        return tables(product)
                .number(
                        "select {started_at} + {completed_at} + {expires_at} + {status} from {idempotency_record} where {id} = ?",
                        Tables.record("protected", key));
    }

    private static Http http(TestDatabase product) {
        return server.http(product.toString());
    }

    private static Tables tables(TestDatabase product) {
        return new Tables(DATABASES.get(product));
    }
}
