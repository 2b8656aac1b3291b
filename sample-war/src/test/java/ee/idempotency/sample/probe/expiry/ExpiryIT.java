// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.sample.probe.expiry;

import static ee.idempotency.sample.probe.app.NotesResource.OPERATION;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ee.idempotency.arquillian.Database;
import ee.idempotency.arquillian.Http;
import ee.idempotency.arquillian.Race;
import ee.idempotency.arquillian.TestDatabase;
import ee.idempotency.sample.probe.ProbeServer;
import ee.idempotency.sample.probe.ProbeWar;
import ee.idempotency.sample.probe.Tables;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Records past their retention. Two servers share the databases. */
class ExpiryIT {

    private static final Map<TestDatabase, Database> DATABASES = new EnumMap<>(TestDatabase.class);

    private static List<ProbeServer> nodes;

    private final String key = UUID.randomUUID().toString();

    @BeforeAll
    static void start() {
        Arrays.stream(TestDatabase.values()).forEach(product -> DATABASES.put(product, product.fresh()));
        nodes = List.of(node(), node());
    }

    private static ProbeServer node() {
        return ProbeServer.start(Arrays.stream(TestDatabase.values())
                .map(product -> ProbeWar.ofNotes(product.toString())
                        .with(ExpiringNotes.class, UnpurgedSettings.class)
                        .withUnit()
                        .on(DATABASES.get(product)))
                .toArray(WebArchive[]::new));
    }

    @AfterAll
    static void stop() {
        nodes.forEach(ProbeServer::close);
    }

    @ParameterizedTest
    @EnumSource
    void replaysUntilTheRetentionOfTheAnnotationIsOverAndThenRunsAgain(TestDatabase product) {
        HttpResponse<byte[]> first = post(product, 0, "expiring/soon");
        HttpResponse<byte[]> retry = post(product, 0, "expiring/soon");
        HttpResponse<byte[]> again =
                await().until(() -> post(product, 0, "expiring/soon"), answer -> !isReplay(answer));

        assertThat(retry.body()).isEqualTo(first.body());
        assertThat(again.statusCode()).isEqualTo(201);
        assertThat(again.body()).isNotEqualTo(first.body());
        assertThat(tables(product).notes(key)).isEqualTo(2);
    }

    @ParameterizedTest
    @EnumSource
    void letsOneOfTenOnTwoNodesTakeOverAnExpiredRecord(TestDatabase product) {
        post(product, 0, "notes");
        expire(product, OPERATION);

        List<HttpResponse<byte[]>> answers = Race.race().of(tenOnTwoNodes(product));

        assertThat(answers).extracting(HttpResponse::statusCode).containsOnly(201);
        assertThat(answers).extracting(Http::text).containsOnly(Http.text(answers.get(0)));
        assertThat(answers).filteredOn(answer -> !isReplay(answer)).hasSize(1);
        assertThat(tables(product).notes(key)).isEqualTo(2);
    }

    @ParameterizedTest
    @EnumSource
    void refusesAnExpiredKeyWith410WhereTheOperationAsksForIt(TestDatabase product) {
        post(product, 0, "expiring/refusing");
        expire(product, "refusing");

        HttpResponse<byte[]> refused = post(product, 1, "expiring/refusing");

        assertThat(refused.statusCode()).isEqualTo(410);
        assertThat(Http.text(refused)).contains("problems/key-expired", "\"retryable\":false");
        assertThat(tables(product).notes(key)).isOne();
    }

    private List<Callable<HttpResponse<byte[]>>> tenOnTwoNodes(TestDatabase product) {
        List<Callable<HttpResponse<byte[]>>> runners = new ArrayList<>();
        for (int lane = 0; lane < 10; lane++) {
            int node = lane % 2;
            runners.add(() -> post(product, node, "notes"));
        }
        return runners;
    }

    private void expire(TestDatabase product, String operation) {
        int expired = tables(product)
                .update(
                        "update {idempotency_record} set {expires_at} = 1 where {id} = ?",
                        Tables.record(operation, key));
        assertThat(expired).isOne();
    }

    private HttpResponse<byte[]> post(TestDatabase product, int node, String path) {
        return nodes.get(node).http(product.toString()).post(path, key, "Idempotency-Key", key);
    }

    private static boolean isReplay(HttpResponse<byte[]> answer) {
        return answer.headers().firstValue("Idempotent-Replayed").isPresent();
    }

    private static Tables tables(TestDatabase product) {
        return new Tables(DATABASES.get(product));
    }
}
