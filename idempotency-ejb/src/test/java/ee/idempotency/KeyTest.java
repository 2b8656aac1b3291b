// SPDX-License-Identifier: Apache-2.0
package ee.idempotency;

import static ee.idempotency.KeySyntax.LENIENT;
import static ee.idempotency.KeySyntax.STRICT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class KeyTest {

    private static final String UUID = "8e03978e-40d5-43dd-bc93-6894a57f9324";

    @ParameterizedTest
    @EnumSource(KeySyntax.class)
    void readsTheQuotedFormInEitherSyntax(KeySyntax syntax) {
        assertThat(Key.parse('"' + UUID + '"', syntax)).isEqualTo(Key.of(UUID));
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '|',
            value = {
                "\"a\\\"b\",a\"b",
                "\"a\\\\b\",a\\b",
                "\"a b\",a b",
                "|\"a,b\"|,|a,b|",
                "\" a \",| a |",
                "\"(:?%@;=~!\",(:?%@;=~!"
            })
    void unescapesWhatIsQuoted(String fieldValue, String value) {
        assertThat(Key.parse(fieldValue, STRICT).value()).isEqualTo(value);
    }

    @ParameterizedTest
    @ValueSource(strings = {UUID, "order_98765", "12345", "a", "1.5", "urn:uuid:1/2+3~4=", "evt-2026.11", "a=b"})
    void takesABareValueForItsQuotedForm(String bare) {
        assertThat(Key.parse(bare, LENIENT)).isEqualTo(Key.parse('"' + bare + '"', LENIENT));
    }

    @ParameterizedTest
    @ValueSource(strings = {UUID, "order_98765", "12345", "1.5"})
    void refusesABareValueWhenStrict(String bare) {
        assertThatThrownBy(() -> Key.parse(bare, STRICT))
                .isInstanceOf(MalformedKeyException.class)
                .hasMessageStartingWith("Malformed key at character 1: expected a quoted string, found ");
    }

    @Test
    void readsTheOneLineOfAHeader() {
        assertThat(Key.parse("X-Key", List.of("\"k\""), STRICT)).contains(Key.of("k"));
    }

    @Test
    void findsNoKeyInAHeaderWithoutLines() {
        assertThat(Key.parse("X-Key", List.of(), LENIENT)).isEmpty();
    }

    @Test
    void refusesASecondLineEvenWhenEqual() {
        assertThatThrownBy(() -> Key.parse("X-Key", List.of("k", "k"), LENIENT))
                .isInstanceOf(MalformedKeyException.class)
                .hasMessage("X-Key must be sent once, was sent 2 times");
    }

    @ParameterizedTest
    @ValueSource(strings = {"  k", "k  ", " k ", "  \"k\"", "\"k\"  ", " \"k\" ", " \"k\";a "})
    void ignoresSpacesAround(String fieldValue) {
        assertThat(Key.parse(fieldValue, LENIENT).value()).isEqualTo("k");
    }

    @Test
    void distinguishesUpperAndLowerCase() {
        assertThat(Key.parse("ABC", LENIENT)).isNotEqualTo(Key.parse("abc", LENIENT));
    }

    @Test
    void countsTheDecodedCharacters() {
        String longest = "\"".repeat(Key.MAX_LENGTH);

        Key key = Key.parse(Key.of(longest).toFieldValue(), STRICT);

        assertThat(key.value()).isEqualTo(longest);
    }

    @ParameterizedTest
    @ValueSource(strings = {"%s", "\"%s\""})
    void refusesMoreThan255Characters(String form) {
        String fieldValue = form.formatted("k".repeat(256));

        assertThatThrownBy(() -> Key.parse(fieldValue, LENIENT))
                .isInstanceOf(MalformedKeyException.class)
                .hasMessage("Malformed key: it has 256 characters, at most 255 are allowed");
    }

    @ParameterizedTest
    @ValueSource(strings = {" ", "~", "a \"quoted\" \\ one", "(a, b)"})
    void isMadeOfAnyPrintableAscii(String value) {
        Key key = Key.of(value);

        assertThat(key.value()).isEqualTo(value);
        assertThat(Key.parse(key.toFieldValue(), STRICT)).isEqualTo(key);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a\nb", "a\u007f", "\u00e9", "\ud83d\ude00"})
    void isNotMadeOfAnythingElse(String value) {
        assertThatThrownBy(() -> Key.of(value)).isInstanceOf(MalformedKeyException.class);
    }

    @Test
    void quotesAndEscapesItsFieldValue() {
        assertThat(Key.of("a\"b\\c").toFieldValue()).isEqualTo("\"a\\\"b\\\\c\"");
    }

    @Test
    void isReturnedWhenLongEnough() {
        Key key = Key.of("12345678");

        assertThat(key.requireAtLeast(8)).isSameAs(key);
    }

    @Test
    void isRefusedWhenShorterThanTheMinimum() {
        Key key = Key.of("1234567");

        assertThatThrownBy(() -> key.requireAtLeast(8))
                .isInstanceOf(MalformedKeyException.class)
                .hasMessage("Malformed key: its length is 7, the configured minimum is 8");
    }

    @Test
    void showsItsDigestInsteadOfItself() {
        Key key = Key.of("abc");

        assertThat(key.digest()).isEqualTo("ba7816bf8f01cfea");
        assertThat(key).hasToString("Key[digest=ba7816bf8f01cfea]");
    }

    @ParameterizedTest
    @CsvSource({
        "a#secret, at character 2: expected the end of the bare key (letters; digits and -._~:/+=); found '#'",
        "\"secret, at character 8: expected printable ASCII or the closing quote; found the end",
        "\"a\u00e9secret\", at character 3: expected printable ASCII or the closing quote; found U+00E9",
        "\"secret\";1, at character 10: expected a parameter's name; found '1'"
    })
    void saysWhatIsWrongAndWhereWithoutRepeatingTheValue(String fieldValue, String message) {
        assertThatThrownBy(() -> Key.parse(fieldValue, LENIENT))
                .hasMessage("Malformed key " + message.replace(';', ','));
    }

    @Test
    void survivesARoundTripOrIsMalformedWhateverIsSent() {
        Random random = new Random(20261122);

        for (int i = 0; i < 50_000; i++) {
            String fieldValue = randomFieldValue(random);
            for (KeySyntax syntax : KeySyntax.values()) {
                parse(fieldValue, syntax)
                        .ifPresent(key -> assertThat(Key.parse(key.toFieldValue(), syntax))
                                .as(fieldValue)
                                .isEqualTo(key));
            }
        }
    }

    /** Half of them start like a key with parameters, so that the inner grammar is reached too. */
    private static String randomFieldValue(Random random) {
        String alphabet = "\"\"\\;;==aZ09 .-_*:?@%,()\t\u00e9\ud83d" + (char) random.nextInt(0x10000);
        String tail = random.ints(random.nextInt(12), 0, alphabet.length())
                .mapToObj(i -> String.valueOf(alphabet.charAt(i)))
                .collect(Collectors.joining());
        return random.nextBoolean() ? tail : "\"k\";a=" + tail;
    }

    private static Optional<Key> parse(String fieldValue, KeySyntax syntax) {
        try {
            return Optional.of(Key.parse(fieldValue, syntax));
        } catch (MalformedKeyException e) {
            return Optional.empty();
        }
    }
}
