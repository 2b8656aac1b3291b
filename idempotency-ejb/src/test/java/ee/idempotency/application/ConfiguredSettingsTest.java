// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import ee.idempotency.DeploymentCheck;
import ee.idempotency.IdempotencySettings;
import ee.idempotency.KeySyntax;
import jakarta.enterprise.inject.spi.DeploymentException;
import java.lang.reflect.RecordComponent;
import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The operator's properties over the application's settings. */
class ConfiguredSettingsTest {

    private static final IdempotencySettings OWN = IdempotencySettings.builder()
            .keyHeader("Own-Key")
            .retention(Duration.ofDays(7))
            .build();

    /** A value for each setting that is not its default. */
    private static final Map<String, Arguments> VALUES = new HashMap<>();

    static {
        value("keyHeader", "idempotency.key-header", "PayPal-Request-Id", "PayPal-Request-Id");
        value("replayedHeader", "idempotency.replayed-header", "X-Replayed", "X-Replayed");
        value("expiresHeader", "idempotency.expires-header", "X-Expires", "X-Expires");
        value("keySyntax", "idempotency.key-syntax", "STRICT", KeySyntax.STRICT);
        value("minKeyLength", "idempotency.min-key-length", "16", 16);
        value("maxBodyBytes", "idempotency.max-body-bytes", "1000", 1000);
        value("maxStoredBytes", "idempotency.max-stored-bytes", "2000", 2000);
        value("retention", "idempotency.retention", "P2D", Duration.ofDays(2));
        value("waitLimit", "idempotency.wait-limit", "PT1.5S", Duration.ofMillis(1500));
        value("waitersPerKey", "idempotency.waiters-per-key", "4", 4);
        value("waitersInAll", "idempotency.waiters-in-all", "40", 40);
        value("replayCacheBytes", "idempotency.replay-cache-bytes", "1048576", 1048576);
        value("retryAfter", "idempotency.retry-after", "PT3S", Duration.ofSeconds(3));
        value("releasedStatuses", "idempotency.released-statuses", " 404,409 , 404", Set.of(404, 409));
        value("unstoredHeaders", "idempotency.unstored-headers", "X-One,x-two", Set.of("x-one", "x-two"));
        value("problemBase", "idempotency.problem-base", "urn:problem:", URI.create("urn:problem:"));
        value("purgeInterval", "idempotency.purge-interval", "PT0S", Duration.ZERO);
        value("purgeBatch", "idempotency.purge-batch", "1", 1);
        value("purgeDelay", "idempotency.purge-delay", "P1D", Duration.ofDays(1));
        value("reportUnprotected", "idempotency.report-unprotected", "false", false);
        value("deploymentCheck", "idempotency.deployment-check", "WARN", DeploymentCheck.WARN);
    }

    private static void value(String setting, String property, String text, Object value) {
        VALUES.put(setting, arguments(setting, property, text, value));
    }

    static Stream<Arguments> settings() {
        return Arrays.stream(IdempotencySettings.class.getRecordComponents())
                .map(RecordComponent::getName)
                .map(name -> VALUES.getOrDefault(name, arguments(name, "a property in this test", "", "")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("settings")
    void hasAPropertyForEachSetting(String setting, String property, String text, Object value) {
        IdempotencySettings settings = over(Map.of(property, text));

        SettingProperty changed = property(setting);
        assertThat(changed.name()).isEqualTo(property);
        assertThat(changed.value(settings)).isEqualTo(value).isNotEqualTo(changed.value(OWN));
        assertThat(SettingProperty.all())
                .filteredOn(other -> !other.name().equals(property))
                .allSatisfy(other -> assertThat(other.value(settings)).isEqualTo(other.value(OWN)));
    }

    @Test
    void leavesTheApplicationsSettingsWhereNothingIsSaid() {
        assertThat(over(Map.of("quarkus.retention", "P1D", "idempotency", "x"))).isEqualTo(OWN);
    }

    @Test
    void takesAnEmptyValueForNone() {
        assertThat(over(Map.of("idempotency.retention", " "))).isEqualTo(OWN);
    }

    @Test
    void takesACommaAloneForTheEmptySet() {
        assertThat(over(Map.of("idempotency.released-statuses", ",")).releasedStatuses())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "retention          | 2 days | must be an ISO-8601 duration such as PT30M or P2D",
                "retention          | PT0S   | retention must be at least PT0.001S, was PT0S",
                "purge-batch        | many   | must be a whole number without separators",
                "purge-batch        | 1,000  | must be a whole number without separators",
                "purge-batch        | 10001  | purgeBatch must be from 1 to 10000, was 10001",
                "key-syntax         | strict | must be one of LENIENT, STRICT",
                "report-unprotected | yes    | must be true or false",
                "problem-base       | a b    | must be a URI",
                "key-header         | a b    | keyHeader must be a header name (RFC 9110), was \"a b\"",
                "released-statuses  | 404,x  | must be a whole number without separators",
                "released-statuses  | 500    | releasedStatuses must be from 300 to 499, was 500"
            })
    void namesPropertyValueAndWhatIsAllowed(String property, String value, String allowed) {
        assertThatThrownBy(() -> over(Map.of("idempotency." + property, value)))
                .isInstanceOf(DeploymentException.class)
                .hasMessage("MicroProfile Config: idempotency." + property + " = \"" + value + "\": " + allowed);
    }

    @ParameterizedTest
    @CsvSource({
        "idempotency.retension, idempotency.retention",
        "idempotency.key.header, idempotency.key-header",
        "idempotency.keyHeader, idempotency.key-header",
        "idempotency.purge-intervall, idempotency.purge-interval"
    })
    void namesAnUnknownPropertyAndTheNearestKnownOnes(String unknown, String nearest) {
        assertThatThrownBy(() -> over(Map.of(unknown, "x")))
                .isInstanceOf(DeploymentException.class)
                .hasMessageStartingWith("MicroProfile Config: " + unknown + " is unknown; the nearest are " + nearest
                        + ", idempotency.");
    }

    @Test
    void namesAllMistakesAtOnce() {
        assertThatThrownBy(() -> over(Map.of(
                        "idempotency.a",
                        "",
                        "idempotency.b",
                        "",
                        "idempotency.retention",
                        "x",
                        "idempotency.wait-limit",
                        "y")))
                .hasMessageContainingAll(
                        "idempotency.a is unknown",
                        "idempotency.b is unknown",
                        "idempotency.retention = \"x\"",
                        "wait-limit");
    }

    @Test
    void leavesVariablesOfTheEnvironmentThatBeginAlikeAlone() {
        OperatorProperties properties = new Given(Map.of("idempotency.service.host", "10.0.0.1", "IDEMPOTENCY_X", "1"));

        IdempotencySettings settings =
                ConfiguredSettings.over(OWN, properties, Map.of("IDEMPOTENCY_SERVICE_HOST", "10.0.0.1"));

        assertThat(settings).isEqualTo(OWN);
    }

    @Test
    void isWithoutPropertiesWhereTheServerHasNoMicroProfile() {
        assertThat(MicroProfileProperties.find()).isEmpty();
        assertThat(ConfiguredSettings.over(OWN)).isSameAs(OWN);
    }

    private static SettingProperty property(String setting) {
        return SettingProperty.all().stream()
                .filter(property -> property.component().getName().equals(setting))
                .findFirst()
                .orElseThrow();
    }

    private static IdempotencySettings over(Map<String, String> properties) {
        return ConfiguredSettings.over(OWN, new Given(properties), Map.of());
    }

    private record Given(Map<String, String> values) implements OperatorProperties {

        @Override
        public Set<String> names() {
            return values.keySet();
        }

        @Override
        public Optional<String> value(String name) {
            return Optional.ofNullable(values.get(name));
        }
    }
}
