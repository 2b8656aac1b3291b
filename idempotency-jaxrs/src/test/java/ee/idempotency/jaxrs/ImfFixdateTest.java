// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.jaxrs;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ImfFixdateTest {

    private static final Instant FIRST = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant LAST = Instant.parse("9999-12-31T23:59:59Z");

    private final DateTimeFormatter formatter = DateTimeFormatter.ofPattern(
                    "EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1994-11-06T08:49:37Z|Sun, 06 Nov 1994 08:49:37 GMT",
                "1969-12-31T23:59:59.999Z|Wed, 31 Dec 1969 23:59:59 GMT",
                "2028-02-29T00:00:00.001Z|Tue, 29 Feb 2028 00:00:00 GMT",
                "2100-02-28T12:00:00Z|Sun, 28 Feb 2100 12:00:00 GMT"
            })
    void writesAsTheStandardSays(Instant instant, String text) {
        assertThat(ImfFixdate.of(instant)).isEqualTo(text);
    }

    @Test
    void writesWhatAFormatterWrites() {
        Random random = new Random(1);

        random.longs(2000, FIRST.getEpochSecond(), LAST.getEpochSecond())
                .mapToObj(Instant::ofEpochSecond)
                .forEach(instant -> assertThat(ImfFixdate.of(instant)).isEqualTo(formatter.format(instant)));
    }
}
