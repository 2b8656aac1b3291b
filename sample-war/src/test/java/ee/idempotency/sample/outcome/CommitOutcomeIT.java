// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.sample.outcome;

import static org.assertj.core.api.Assertions.assertThat;

import ee.idempotency.arquillian.Database;
import ee.idempotency.arquillian.Http;
import ee.idempotency.arquillian.Launch;
import ee.idempotency.arquillian.SampleArchive;
import ee.idempotency.arquillian.Server;
import ee.idempotency.arquillian.TestDatabase;
import ee.idempotency.sample.outcome.CuttingProxy.Cut;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The connection breaks while it commits: the client is told what the database decided, or that nobody knows. */
class CommitOutcomeIT {

    private static final Database DATABASE = TestDatabase.POSTGRESQL.fresh();

    private static CuttingProxy proxy;
    private static Server server;

    private final String item = "item-" + UUID.randomUUID();
    private final String key = '"' + UUID.randomUUID().toString() + '"';

    @BeforeAll
    static void start() throws IOException {
        proxy = new CuttingProxy(DATABASE.port());
        server = Server.start(Launch.of(SampleArchive.on(DATABASE.through(proxy.port()))));
    }

    @AfterAll
    static void stop() throws IOException {
        server.close();
        proxy.close();
    }

    @Test
    void answersFromTheRecordWhenTheCommitArrived() throws SQLException {
        placed("warm-up", '"' + UUID.randomUUID().toString() + '"');
        proxy.cutNext(Cut.AFTER_COMMIT);

        HttpResponse<byte[]> first = placed(item, key);
        assertThat(proxy.hasCut()).isTrue();
        HttpResponse<byte[]> retry = untilAnswered();

        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(first.headers().firstValue("Idempotent-Replayed")).contains("true");
        assertThat(first.body()).isEqualTo(retry.body());
        assertThat(retry.statusCode()).isEqualTo(201);
        assertThat(retry.headers().firstValue("Idempotent-Replayed")).contains("true");
        assertThat(rows()).isOne();
    }

    @Test
    void saysUnknownAndRunsTheRetryWhenTheCommitDidNotArrive() throws SQLException {
        placed("warm-up", '"' + UUID.randomUUID().toString() + '"');
        proxy.cutNext(Cut.BEFORE_COMMIT);

        HttpResponse<byte[]> first = placed(item, key);
        assertThat(proxy.hasCut()).isTrue();
        int rowsAfterCut = rows();
        HttpResponse<byte[]> retry = untilAnswered();

        assertThat(first.statusCode()).isEqualTo(503);
        assertThat(first.headers().firstValue("Retry-After")).isPresent();
        assertThat(rowsAfterCut).isZero();
        assertThat(retry.statusCode()).isEqualTo(201);
        assertThat(retry.headers().firstValue("Idempotent-Replayed")).isEmpty();
        assertThat(rows()).isOne();
    }

    /** A client goes on while it is told that it may: the pool may hand out the broken connection once more. */
    private HttpResponse<byte[]> untilAnswered() {
        HttpResponse<byte[]> answer = placed(item, key);
        for (int tried = 0; tried < 20 && answer.statusCode() == 503; tried++) {
            answer = placed(item, key);
        }
        return answer;
    }

    private static HttpResponse<byte[]> placed(String item, String key) {
        String body = "{\"item\":\"%s\",\"quantity\":1,\"amount\":100}".formatted(item);
        return Http.at(server.baseUri())
                .as("alice", "alice-secret")
                .post("api/orders", body, "Idempotency-Key", key, "Content-Type", "application/json");
    }

    private int rows() throws SQLException {
        try (Connection connection = DATABASE.connect();
                PreparedStatement count = connection.prepareStatement("SELECT COUNT(*) FROM orders WHERE item = ?")) {
            count.setString(1, item);
            try (ResultSet result = count.executeQuery()) {
                result.next();
                return result.getInt(1);
            }
        }
    }
}
