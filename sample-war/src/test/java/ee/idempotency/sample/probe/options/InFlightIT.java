// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.sample.probe.options;

import static ee.idempotency.sample.probe.options.OptionsProbe.TABLES;
import static ee.idempotency.sample.probe.options.OptionsProbe.http;
import static ee.idempotency.sample.probe.options.OptionsProbe.isReplay;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ee.idempotency.arquillian.Http;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** What a second attempt gets while the first one runs. */
class InFlightIT {

    private final String key = UUID.randomUUID().toString();

    @Test
    void rejectsAtOnceWhereTheOperationAsksForIt() {
        CompletableFuture<HttpResponse<byte[]>> first = start("options/rejecting");
        long sent = System.nanoTime();
        HttpResponse<byte[]> rejected = post("options/rejecting", key);
        Duration waited = Duration.ofNanos(System.nanoTime() - sent);
        http().put("gates/" + key, "");

        assertThat(rejected.statusCode()).isEqualTo(409);
        assertThat(rejected.headers().firstValue("Retry-After")).contains("1");
        assertThat(Http.text(rejected)).contains("problems/in-progress", "\"retryable\":true");
        assertThat(waited).as("less than the 5 seconds of the settings").isLessThan(Duration.ofSeconds(4));
        assertThat(first.join().statusCode()).isEqualTo(201);
        assertThat(isReplay(post("options/rejecting", key))).isTrue();
    }

    @Test
    void waitsAsLongAsTheAnnotationSays() {
        CompletableFuture<HttpResponse<byte[]>> first = start("options/impatient");
        long sent = System.nanoTime();
        HttpResponse<byte[]> refused = post("options/impatient", key);
        Duration waited = Duration.ofNanos(System.nanoTime() - sent);
        http().put("gates/" + key, "");

        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(waited).isBetween(Duration.ofSeconds(1), Duration.ofSeconds(4));
        assertThat(first.join().statusCode()).isEqualTo(201);
        assertThat(TABLES.notes(key)).isOne();
    }

    @Test
    void refusesAnotherRequestWithTheKeyAlsoWhileTheFirstOneRuns() {
        CompletableFuture<HttpResponse<byte[]>> first = start("options/rejecting");
        HttpResponse<byte[]> refused = post("options/rejecting", "other " + key);
        http().put("gates/" + key, "");

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(first.join().statusCode()).isEqualTo(201);
    }

    private CompletableFuture<HttpResponse<byte[]>> start(String path) {
        CompletableFuture<HttpResponse<byte[]>> first = http().postAsync(path, key, "Idempotency-Key", key);
        await().until(() -> Http.text(http().get("gates/" + key)).equals("true"));
        return first;
    }

    private HttpResponse<byte[]> post(String path, String text) {
        return http().post(path, text, "Idempotency-Key", key);
    }
}
