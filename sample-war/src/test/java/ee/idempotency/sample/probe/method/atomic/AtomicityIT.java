// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.sample.probe.method.atomic;

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

/** Effect and record commit together or not at all, whoever began the transaction and however it ends. */
class AtomicityIT {

    private static final List<String> OWNERS = List.of("container", "transactional", "user", "door");
    private static final List<String> KINDS = List.of("Stateless", "Singleton", "Plain", "Transactional");
    private static final List<String> BAD_ENDINGS = List.of("throw", "mark", "before-completion");

    private final String text = UUID.randomUUID().toString();

    static Stream<Arguments> owners() {
        return Stream.concat(Stream.of("none"), OWNERS.stream())
                .flatMap(owner -> KINDS.stream().map(kind -> Arguments.of(owner, kind)));
    }

    static Stream<Arguments> ownersThatEndBadly() {
        return OWNERS.stream().flatMap(owner -> endings(owner, BAD_ENDINGS));
    }

    static Stream<Arguments> callsThatEndBadly() {
        return Stream.concat(Stream.of("none"), OWNERS.stream())
                .flatMap(owner -> endings(
                        owner,
                        Stream.concat(BAD_ENDINGS.stream(), Stream.of("commit")).toList()));
    }

    @ParameterizedTest
    @MethodSource("owners")
    void commitsEffectAndRecordTogether(String owner, String kind) {
        HttpResponse<byte[]> first = call(owner, kind, "");
        HttpResponse<byte[]> retry = call(owner, kind, "");

        assertThat(first.statusCode()).isEqualTo(200);
        assertThat(Http.text(retry)).isEqualTo(Http.text(first));
        assertThat(TABLES.notes(text)).isOne();
        assertThat(records(kind)).isOne();
    }

    @ParameterizedTest
    @MethodSource("ownersThatEndBadly")
    void keepsNothingOfACallWhoseOwnerEndsBadlyAfterIt(String owner, String kind, String ending) {
        call(owner, kind, "?after=" + ending);

        assertThat(TABLES.notes(text)).isZero();
        assertThat(records(kind)).isZero();
        assertRunsAgain(owner, kind);
    }

    @ParameterizedTest
    @MethodSource("callsThatEndBadly")
    void keepsNothingOfACallThatEndsBadlyInside(String owner, String kind, String ending) {
        call(owner, kind, "?inside=" + ending);

        assertThat(TABLES.notes(text)).isZero();
        assertThat(records(kind)).isZero();
        assertRunsAgain(owner, kind);
    }

    private void assertRunsAgain(String owner, String kind) {
        HttpResponse<byte[]> retry = call(owner, kind, "");
        HttpResponse<byte[]> replay = call(owner, kind, "");

        assertThat(Http.text(retry)).startsWith(text + " ");
        assertThat(Http.text(replay)).isEqualTo(Http.text(retry));
        assertThat(TABLES.notes(text)).isOne();
        assertThat(records(kind)).isOne();
    }

    private HttpResponse<byte[]> call(String owner, String kind, String endings) {
        return http().post("atomic/" + owner + "/" + kind + endings, text, "Idempotency-Key", "door-" + text);
    }

    private long records(String kind) {
        return TABLES.records(Tables.record(getClass().getPackageName() + "." + kind + "Effects.place", text));
    }

    private static Stream<Arguments> endings(String owner, List<String> endings) {
        return KINDS.stream().flatMap(kind -> endings.stream().map(ending -> Arguments.of(owner, kind, ending)));
    }
}
