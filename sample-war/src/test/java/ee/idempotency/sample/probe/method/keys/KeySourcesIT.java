// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.sample.probe.method.keys;

import static ee.idempotency.sample.probe.method.MethodProbe.TABLES;
import static ee.idempotency.sample.probe.method.MethodProbe.http;
import static org.assertj.core.api.Assertions.assertThat;

import ee.idempotency.arquillian.Http;
import ee.idempotency.sample.probe.Tables;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each place where a key may stand, on each kind of bean. */
class KeySourcesIT {

    private static final List<String> REQUIRED = List.of(
            "byParameter", "byGetter", "byField", "byComponent", "byName", "byIndex", "byComposite", "byHeader");

    private final String key = UUID.randomUUID().toString();

    static Stream<Arguments> sources() {
        return Stream.of("Stateless", "Singleton", "Plain")
                .flatMap(kind -> REQUIRED.stream().map(source -> Arguments.of(kind, source)));
    }

    @ParameterizedTest
    @MethodSource("sources")
    void findsTheKey(String kind, String source) {
        HttpResponse<byte[]> first = call(kind, source, key);
        HttpResponse<byte[]> retry = call(kind, source, key);

        assertThat(Http.text(first)).startsWith(key + " ");
        assertThat(Http.text(retry)).isEqualTo(Http.text(first));
        assertThat(TABLES.notes(key)).isOne();
        assertThat(records(kind, source, source.equals("byComposite") ? key + ":7" : key))
                .isOne();
    }

    @ParameterizedTest
    @MethodSource("sources")
    void refusesACallWithoutAKey(String kind, String source) {
        long before = records(kind, source);

        HttpResponse<byte[]> refused = http().post("keys/" + kind + "/" + source, key);

        assertThat(Http.text(refused)).startsWith("MissingKeyException: ");
        assertThat(TABLES.notes(key)).isZero();
        assertThat(records(kind, source)).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"byParameter", "byGetter", "byField", "byComponent", "byName", "byIndex", "byComposite"})
    void refusesACallWithABlankKey(String source) {
        HttpResponse<byte[]> refused = http().post("keys/Stateless/" + source + "?key=%20", key);

        assertThat(Http.text(refused)).startsWith("MissingKeyException: ");
        assertThat(TABLES.notes(key)).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Stateless", "Plain"})
    void runsUnprotectedWithoutAKeyThatIsNotRequired(String kind) {
        http().post("keys/" + kind + "/byChoice", key);
        http().post("keys/" + kind + "/byChoice", key);

        assertThat(TABLES.notes(key)).isEqualTo(2);
        assertThat(records(kind, "byChoice", key)).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Stateless", "Plain"})
    void protectsACallWithAKeyThatIsNotRequired(String kind) {
        call(kind, "byChoice", key);
        call(kind, "byChoice", key);

        assertThat(TABLES.notes(key)).isOne();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Stateless", "Plain"})
    void refusesAKeyWithOtherArguments(String kind) {
        call(kind, "byParameter", key);

        HttpResponse<byte[]> other = http().post("keys/" + kind + "/byParameter?key=" + key, "other " + key);

        assertThat(Http.text(other)).startsWith("MismatchException: ").doesNotContain(key);
        assertThat(TABLES.notes("other " + key)).isZero();
    }

    private static HttpResponse<byte[]> call(String kind, String source, String key) {
        return http().post("keys/" + kind + "/" + source + "?key=" + key, key, KeysResource.HEADER, '"' + key + '"');
    }

    private long records(String kind, String source, String recordKey) {
        return TABLES.records(Tables.record(operation(kind, source), recordKey));
    }

    private long records(String kind, String source) {
        return TABLES.number(
                "select count(*) from {idempotency_record} where {operation} = ?", operation(kind, source));
    }

    private String operation(String kind, String source) {
        return getClass().getPackageName() + "." + kind + "Keys." + source;
    }
}
