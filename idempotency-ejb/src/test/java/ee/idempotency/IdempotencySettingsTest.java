// SPDX-License-Identifier: Apache-2.0
package ee.idempotency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.net.URI;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class IdempotencySettingsTest {

    static Stream<Arguments> outOfRange() {
        return Stream.of(
                refused(s -> s.keyHeader(""), "keyHeader must be a header name (RFC 9110), was \"\""),
                refused(s -> s.keyHeader("a b"), "keyHeader must be a header name (RFC 9110), was \"a b\""),
                refused(s -> s.replayedHeader("a:"), "replayedHeader must be a header name (RFC 9110), was \"a:\""),
                refused(s -> s.expiresHeader("\n"), "expiresHeader must be a header name (RFC 9110), was \"\n\""),
                refused(s -> s.minKeyLength(0), "minKeyLength must be from 1 to 255, was 0"),
                refused(s -> s.minKeyLength(256), "minKeyLength must be from 1 to 255, was 256"),
                refused(s -> s.maxBodyBytes(-1), "maxBodyBytes must be from 0 to 2147483639, was -1"),
                refused(s -> s.maxStoredBytes(-1), "maxStoredBytes must be from 0 to 2147483639, was -1"),
                refused(s -> s.retention(Duration.ZERO), "retention must be at least PT0.001S, was PT0S"),
                refused(s -> s.waitLimit(Duration.ZERO), "waitLimit must be at least PT0.001S, was PT0S"),
                refused(s -> s.waitersPerKey(3), "waitersPerKey must be from 4 to 2147483647, was 3"),
                refused(s -> s.waitersInAll(3), "waitersInAll must be from 4 to 2147483647, was 3"),
                refused(s -> s.replayCacheBytes(-1), "replayCacheBytes must be from 0 to 2147483647, was -1"),
                refused(s -> s.retryAfter(Duration.ofMillis(999)), "retryAfter must be at least PT1S, was PT0.999S"),
                refused(s -> s.releasedStatuses(Set.of(299)), "releasedStatuses must be from 300 to 499, was 299"),
                refused(s -> s.releasedStatuses(Set.of(500)), "releasedStatuses must be from 300 to 499, was 500"),
                refused(
                        s -> s.purgeInterval(Duration.ofMillis(-1)),
                        "purgeInterval must be at least PT0S, was PT-0.001S"),
                refused(s -> s.purgeBatch(0), "purgeBatch must be from 1 to 10000, was 0"),
                refused(s -> s.purgeBatch(10_001), "purgeBatch must be from 1 to 10000, was 10001"),
                refused(s -> s.purgeDelay(Duration.ofMillis(-1)), "purgeDelay must be at least PT0S, was PT-0.001S"));
    }

    /** None of these is a default. */
    static Stream<UnaryOperator<IdempotencySettingsBuilder>> inRange() {
        return Stream.of(
                s -> s.keyHeader("PayPal-Request-Id"),
                s -> s.minKeyLength(255),
                s -> s.maxBodyBytes(0),
                s -> s.maxStoredBytes(0),
                s -> s.retention(Duration.ofMillis(1)),
                s -> s.waitLimit(Duration.ofMillis(1)),
                s -> s.waitersPerKey(4).waitersInAll(4),
                s -> s.replayCacheBytes(Integer.MAX_VALUE),
                s -> s.retryAfter(Duration.ofSeconds(1)).waitersPerKey(4),
                s -> s.releasedStatuses(Set.of()),
                s -> s.releasedStatuses(Set.of(300, 499)),
                s -> s.purgeInterval(Duration.ZERO),
                s -> s.purgeBatch(1).purgeDelay(Duration.ZERO),
                s -> s.purgeBatch(10_000));
    }

    @ParameterizedTest
    @MethodSource("outOfRange")
    void refusesAValueOutOfItsRange(UnaryOperator<IdempotencySettingsBuilder> change, String message) {
        IdempotencySettingsBuilder builder = change.apply(IdempotencySettings.builder());

        assertThatThrownBy(builder::build)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(message);
    }

    @ParameterizedTest
    @MethodSource("inRange")
    void takesAValueAtTheEndOfItsRange(UnaryOperator<IdempotencySettingsBuilder> change) {
        assertThat(change.apply(IdempotencySettings.builder()).build()).isNotEqualTo(IdempotencySettings.defaults());
    }

    @Test
    void takesEachValueWhereItBelongs() {
        IdempotencySettings settings = IdempotencySettings.builder()
                .keyHeader("K")
                .replayedHeader("R")
                .expiresHeader("E")
                .keySyntax(KeySyntax.STRICT)
                .minKeyLength(2)
                .maxBodyBytes(3)
                .maxStoredBytes(4)
                .retention(Duration.ofSeconds(5))
                .waitLimit(Duration.ofSeconds(6))
                .waitersPerKey(7)
                .waitersInAll(8)
                .replayCacheBytes(81)
                .retryAfter(Duration.ofSeconds(9))
                .releasedStatuses(Set.of(310))
                .unstoredHeaders(Set.of("x-eleven"))
                .problemBase(URI.create("urn:twelve:"))
                .purgeInterval(Duration.ofSeconds(13))
                .purgeBatch(14)
                .purgeDelay(Duration.ofSeconds(15))
                .reportUnprotected(false)
                .deploymentCheck(DeploymentCheck.WARN)
                .build();

        assertThat(settings)
                .isEqualTo(new IdempotencySettings(
                        "K",
                        "R",
                        "E",
                        KeySyntax.STRICT,
                        2,
                        3,
                        4,
                        Duration.ofSeconds(5),
                        Duration.ofSeconds(6),
                        7,
                        8,
                        81,
                        Duration.ofSeconds(9),
                        Set.of(310),
                        Set.of("x-eleven"),
                        URI.create("urn:twelve:"),
                        Duration.ofSeconds(13),
                        14,
                        Duration.ofSeconds(15),
                        false,
                        DeploymentCheck.WARN));
    }

    @Test
    void hasTheDefaultsThatItDocuments() {
        IdempotencySettings settings = IdempotencySettings.defaults();

        assertThat(settings.keyHeader()).isEqualTo("Idempotency-Key");
        assertThat(settings.keySyntax()).isEqualTo(KeySyntax.LENIENT);
        assertThat(settings.maxBodyBytes()).isEqualTo(1024 * 1024);
        assertThat(settings.maxStoredBytes()).isEqualTo(1024 * 1024);
        assertThat(settings.retention()).isEqualTo(Duration.ofHours(24));
        assertThat(settings.waitLimit()).isEqualTo(Duration.ofSeconds(5));
        assertThat(settings.replayCacheBytes()).isZero();
        assertThat(settings.reportUnprotected()).isTrue();
        assertThat(settings.deploymentCheck()).isEqualTo(DeploymentCheck.FAIL);
        assertThat(settings.releasedStatuses())
                .containsExactlyInAnyOrder(400, 401, 403, 407, 408, 413, 415, 421, 425, 429);
        assertThat(settings.unstoredHeaders()).contains("set-cookie", "authorization", "date", "traceparent");
    }

    @Test
    void knowsHeadersInLowerCase() {
        assertThat(IdempotencySettings.builder()
                        .unstoredHeaders(Set.of("X-Secret"))
                        .build()
                        .unstoredHeaders())
                .containsExactly("x-secret");
    }

    @Test
    void copiesItsSets() {
        Set<Integer> statuses = new HashSet<>(Set.of(400));

        IdempotencySettings settings =
                IdempotencySettings.builder().releasedStatuses(statuses).build();
        statuses.add(409);

        assertThat(settings.releasedStatuses()).containsExactly(400).isUnmodifiable();
        assertThat(settings.unstoredHeaders()).isUnmodifiable();
    }

    private static Arguments refused(UnaryOperator<IdempotencySettingsBuilder> change, String message) {
        return arguments(change, message);
    }
}
