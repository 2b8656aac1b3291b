// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.spi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SupportFieldsTest {

    private final SupportFields fields = SupportFields.NONE;

    @Test
    void writesTheFieldsInTheOrderOfTheirNames() {
        assertThat(fields.with("order", "5").with("charge", "ch_1")).hasToString("charge=ch_1 order=5");
    }

    @Test
    void replacesAFieldOfTheSameName() {
        assertThat(fields.with("order", "5").with("order", "6")).hasToString("order=6");
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "a b, name=\"a b\"",
                "a\"b, name=\"a\\\"b\"",
                "a\\b, name=\"a\\\\b\"",
                "a=b, name=\"a=b\"",
                "``, name=\"\""
            })
    void quotesWhatIsNotPlain(String value, String written) {
        assertThat(fields.with("name", value)).hasToString(written);
    }

    @Test
    void writesLettersBeyondAsciiForAnyCharacterSet() {
        assertThat(fields.with("name", "łó\uD83D\uDCB6")).hasToString("name=\"\\u0142\\u00f3\\ud83d\\udcb6\"");
    }

    @Test
    void writesNoSecondLine() {
        assertThat(fields.with("name", "a\nb\rc")).hasToString("name=\"a?b?c\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1st", "a b", "a=b", "ä"})
    void refusesANameThatIsNone(String name) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> fields.with(name, "value"))
                .withMessageContaining("\"" + name + "\"");
    }

    @Test
    void refusesANameThatIsTooLong() {
        assertThat(fields.with("n".repeat(40), "").values()).hasSize(1);
        assertThatIllegalArgumentException().isThrownBy(() -> fields.with("n".repeat(41), ""));
    }

    @Test
    void refusesAValueThatIsTooLong() {
        assertThat(fields.with("name", "v".repeat(200)).values()).hasSize(1);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> fields.with("name", "v".repeat(201)))
                .withMessage("the support field name has 201 characters, at most 200 are allowed");
    }

    @Test
    void refusesMoreThanTheRecordHolds() {
        SupportFields many = fields;
        for (int i = 0; i < 4; i++) {
            many = many.with("name" + i, "v".repeat(200));
        }
        int left = SupportFields.MAX_LENGTH - many.toString().length() - " last=".length();
        SupportFields nearlyFull = many.with("last", "v".repeat(left - 1));

        assertThat(nearlyFull.with("last", "v".repeat(left)).toString()).hasSize(SupportFields.MAX_LENGTH);
        assertThatIllegalArgumentException().isThrownBy(() -> nearlyFull.with("last", "v".repeat(left + 1)));
    }
}
