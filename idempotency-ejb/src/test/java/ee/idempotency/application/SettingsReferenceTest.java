// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.application;

import static org.assertj.core.api.Assertions.assertThat;

import ee.idempotency.IdempotencySettings;
import ee.idempotency.UnstoredHeaders;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The page of reference tells of the settings what the code does. */
class SettingsReferenceTest {

    private static final Path PAGE = Path.of("../docs/reference/settings.md");

    /** A row of the table: name, property, and the default behind the unit. */
    private static final Pattern ROW = Pattern.compile("(?m)^\\| `(\\w+)` \\| `([^`]+)` \\|[^|]*\\| ([^|]*?) \\|.*$");

    private static final Pattern HEADERS_ROW = Pattern.compile("(?m)^\\| [a-z ]+ \\| ((?:`[a-z0-9-]+`(?:, )?)+) \\|$");

    private final String page = read();

    @Test
    void namesEachSettingAndNoOther() {
        assertThat(ROW.matcher(page).results().map(row -> row.group(1)))
                .containsExactlyElementsOf(SettingProperty.all().stream()
                        .map(property -> property.component().getName())
                        .toList());
    }

    @Test
    void namesEachPropertyAndNoOther() {
        assertThat(ROW.matcher(page).results().map(row -> row.group(2)))
                .containsExactlyElementsOf(SettingProperty.all().stream()
                        .map(SettingProperty::name)
                        .toList());
    }

    @Test
    void tellsTheDefaults() {
        Map<String, String> told = ROW.matcher(page)
                .results()
                .collect(Collectors.toMap(row -> row.group(1), row -> row.group(3), (a, b) -> a, TreeMap::new));

        assertThat(told)
                .isEqualTo(SettingProperty.all().stream()
                        .collect(Collectors.toMap(
                                property -> property.component().getName(),
                                property -> told(property.value(IdempotencySettings.defaults())))));
    }

    @Test
    void namesEachHeaderThatIsNotStoredByDefaultAndNoOther() {
        assertThat(HEADERS_ROW.matcher(page).results().flatMap(SettingsReferenceTest::names))
                .containsExactlyInAnyOrderElementsOf(UnstoredHeaders.DEFAULT);
    }

    private static Stream<String> names(MatchResult row) {
        return Arrays.stream(row.group(1).replace("`", "").split(", ", -1));
    }

    /** A value as the page spells it. */
    private static String told(Object value) {
        if (value instanceof Duration duration) {
            return told(duration);
        }
        if (value instanceof Integer number) {
            return String.format(Locale.ROOT, "%,d", number);
        }
        if (value instanceof Set<?> set) {
            return set.equals(UnstoredHeaders.DEFAULT)
                    ? "below"
                    : set.stream().map(String::valueOf).sorted().collect(Collectors.joining(", "));
        }
        return "`" + value + "`";
    }

    private static String told(Duration duration) {
        if (duration.isZero()) {
            return "zero";
        }
        List<Long> parts = List.of(duration.toHours(), duration.toMinutes(), duration.toSeconds());
        List<String> units = List.of("hour", "minute", "second");
        int unit = parts.get(0) > 0 ? 0 : parts.get(1) > 0 ? 1 : 2;
        return parts.get(unit) + " " + units.get(unit) + (parts.get(unit) == 1 ? "" : "s");
    }

    private static String read() {
        try {
            return Files.readString(PAGE);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
