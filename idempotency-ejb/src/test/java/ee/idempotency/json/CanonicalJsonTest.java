// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.json;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(20)
class CanonicalJsonTest {

    private static final int MEBIBYTE = 1 << 20;

    private final CanonicalJson canonicalJson = new CanonicalJson(List.of());

    @Test
    void writesEqualDocumentsEqually() {
        String first = """
                {
                  "lines": [ { "sku": "K\\u00e4se", "price": 12.50, "count": 2.0 }, null, true, false ],
                  "customer": "a \\/ b",
                  "end": [ {}, [] ]
                }
                """;
        String second = """
                {"customer":"a / b","end":[{},[]],"lines":[{"count":2,"price":125e-1,"sku":"Käse"},null,true,false]}""";

        assertThat(canonical(first)).contains("""
                {"customer":"a / b","end":[{},[]],"lines":[{"count":2,"price":12.5,"sku":"Käse"},null,true,false]}""");
        assertThat(canonical(second)).isEqualTo(canonical(first));
    }

    @Test
    void sortsMembersByUtf16CodeUnits() {
        String text =
                "{\"\\ufb01\":1,\"\\ud83d\\ude00\":2,\"\\u00fc\":3,\"a\":4,\"B\":5,\"10\":6,\"9\":7,\"\":8,\"\\r\":9}";

        assertThat(canonical(text))
                .contains(
                        "{\"\":8,\"\\r\":9,\"10\":6,\"9\":7,\"B\":5,\"a\":4,\"ü\":3,\"\ud83d\ude00\":2,\"\ufb01\":1}");
    }

    @Test
    void escapesOnlyWhatMustBe() {
        String text = "\"\\u0008\\u0009\\u000A\\u000c\\u000d\\u0022\\u005C\\u002f\\u0000\\u001F\\u007f\\u20ac\\u2028\"";

        assertThat(canonical(text)).contains("\"\\b\\t\\n\\f\\r\\\"\\\\/\\u0000\\u001f\u007f€\u2028\"");
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "-0, 0",
        "-0.00e5, 0",
        "0e99999999999999999999, 0",
        "1, 1",
        "1.0, 1",
        "1e0, 1",
        "10e-1, 1",
        "0.1E+1, 1",
        "-1.50, -1.5",
        "100, 100",
        "333333333.3333333, 333333333.3333333",
        "123e18, 123000000000000000000",
        "1e20, 100000000000000000000",
        "1e21, 1e+21",
        "1E21, 1e+21",
        "-12.5e30, -1.25e+31",
        "999999999999999900000, 999999999999999900000",
        "0.000001, 0.000001",
        "1e-6, 0.000001",
        "1e-7, 1e-7",
        "-0.00000123, -0.00000123",
        "1.7976931348623157e308, 1.7976931348623157e+308",
        "5e-324, 5e-324",
        "9007199254740993, 9007199254740993",
        "0.1000000000000000055511151231257827, 0.1000000000000000055511151231257827",
        "1e999999999, 1e+999999999",
        "1e-999999999, 1e-999999999",
        "1e+00000000000000000000007, 10000000",
        "1e99999999999999999, 1e+99999999999999999"
    })
    void spellsANumberByItsExactValue(String spelling, String expected) {
        assertThat(canonical(spelling)).contains(expected);
    }

    @Test
    void keepsTheValueOfAnyNumber() {
        Random random = new Random(8785);

        for (int i = 0; i < 20_000; i++) {
            BigDecimal value = new BigDecimal(new BigInteger(random.nextInt(90), random), random.nextInt(60) - 30);
            String canonical = canonical(value.toString()).orElseThrow();
            assertThat(new BigDecimal(canonical)).isEqualByComparingTo(value);
            assertThat(canonical(value.toPlainString())).contains(canonical);
            assertThat(canonical(value.unscaledValue() + "E" + -value.scale())).contains(canonical);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"0.1", "0.30000000000000004", "4.35", "100000.5", "1234567.125", "9007199254740991", "0.001"})
    void spellsAShortestDoubleAsItWasSent(String shortest) {
        assertThat(canonical(shortest)).contains(shortest);
    }

    @Test
    void tellsAmountsBeyondADoublesPrecisionApart() {
        assertThat(canonical("9007199254740992")).isNotEqualTo(canonical("9007199254740993"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "{",
                "{}{}",
                "[1,]",
                "[1] 2",
                "1 2",
                "{\"a\":1,}",
                "{a:1}",
                "'a'",
                "01",
                "1.",
                "nul",
                "\"a",
                "]",
                "\"\t\"",
                "\\",
                "\ufeff{}",
                "a=1&b=2"
            })
    void isNothingForWhatIsNotOneJsonDocument(String text) {
        assertThat(canonical(text)).isEmpty();
    }

    @Test
    void isNothingForOtherCharsets() {
        assertThat(canonicalJson.of("\"ä\"".getBytes(ISO_8859_1))).isEmpty();
        assertThat(canonicalJson.of("{}".getBytes(UTF_16))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"a\":1,\"a\":1}",
                "{\"a\":null,\"\\u0061\":2}",
                "[{\"a\":[{\"b\":1,\"c\":2,\"b\":3}]}]",
                "\"\\ud800\"",
                "{\"\\udc00\":1}",
                "1e100000000000000000",
                "[1e-100000000000000000]"
            })
    void isNothingForWhatHasNoCanonicalForm(String text) {
        assertThat(canonical(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/a | {\"b\":[1,2,3],\"c\":{\"d\":4,\"e\":5}}",
                "/b/0 | {\"a\":0,\"b\":[2,3],\"c\":{\"d\":4,\"e\":5}}",
                "/c/d | {\"a\":0,\"b\":[1,2,3],\"c\":{\"e\":5}}",
                "/c | {\"a\":0,\"b\":[1,2,3]}"
            })
    void leavesOutWhatAPointerNames(String pointer, String expected) {
        CanonicalJson excluding = new CanonicalJson(List.of(pointer));

        assertThat(excluding.of(bytes("{\"a\":0,\"b\":[1,2,3],\"c\":{\"d\":4,\"e\":5}}")))
                .contains(bytes(expected));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/x", "/a/b", "/b/3", "/b/-", "/b/01", "/b/-1", "/b/x", "/b/0/0", "/", "//a", "/A"})
    void leavesOutNothingForAPointerAtNothing(String pointer) {
        CanonicalJson excluding = new CanonicalJson(List.of(pointer));

        assertThat(excluding.of(bytes("{\"b\":[1,2,3],\"a\":0}"))).contains(bytes("{\"a\":0,\"b\":[1,2,3]}"));
    }

    @Test
    void countsElementsAsTheyCame() {
        CanonicalJson excluding = new CanonicalJson(List.of("/0", "/1", "/3/at"));

        assertThat(excluding.of(bytes("[\"a\",\"b\",\"c\",{\"at\":1,\"to\":2}]")))
                .contains(bytes("[\"c\",{\"to\":2}]"));
    }

    @Test
    void unescapesPointers() {
        CanonicalJson excluding = new CanonicalJson(List.of("/a~1b", "/c~0d", "/~01", "/ "));

        assertThat(excluding.of(bytes("{\"a/b\":1,\"c~d\":2,\"~1\":3,\" \":4,\"/\":5}")))
                .contains(bytes("{\"/\":5}"));
    }

    @Test
    void leavesOutAllOfAMemberWhenAPointerBelowItIsGivenToo() {
        CanonicalJson excluding = new CanonicalJson(List.of("/a", "/a/b"));

        assertThat(excluding.of(bytes("{\"a\":{\"b\":1,\"c\":2}}"))).contains(bytes("{}"));
    }

    @Test
    void doesNotLookIntoWhatIsLeftOut() {
        CanonicalJson excluding = new CanonicalJson(List.of("/at"));

        assertThat(excluding.of(bytes("{\"at\":1e100000000000000000,\"at\":{\"x\":1,\"x\":2},\"a\":1}")))
                .contains(bytes("{\"a\":1}"));
    }

    @Test
    void isNothingForARepeatedMemberBesideOneThatIsLeftOut() {
        CanonicalJson excluding = new CanonicalJson(List.of("/at"));

        assertThat(excluding.of(bytes("{\"at\":1,\"a\":1,\"a\":1}"))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a", "#/a", "/a~", "/~2", "/a~b/c", " /a"})
    void refusesAMalformedPointer(String pointer) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new CanonicalJson(List.of(pointer)))
                .withMessageContaining("was \"" + pointer + "\"");
    }

    @ParameterizedTest
    @CsvSource({"256, true", "257, false"})
    void goesNoDeeperThanItsLimit(int depth, boolean canonicalisable) {
        String text = "[".repeat(depth) + "]".repeat(depth);

        assertThat(canonical(text).isPresent()).isEqualTo(canonicalisable);
    }

    @Test
    void doesNotTakeBracketsInStringsForDepth() {
        String text = "\"" + "[\\\"{".repeat(1000) + "\"";

        assertThat(canonical(text)).contains(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"[", "{\"a\":", "]", "[}", "\\", "\"["})
    void isNothingForADepthBomb(String piece) {
        assertThat(canonical(piece.repeat(MEBIBYTE / piece.length()))).isEmpty();
    }

    @Test
    void isQuickWithAMebibyteOfDigits() {
        String digits = "7".repeat(MEBIBYTE);

        assertThat(canonical(digits)).contains("7." + digits.substring(1) + "e+1048575");
        assertThat(canonical("1e" + digits)).isEmpty();
        assertThat(canonical("0." + "0".repeat(MEBIBYTE))).contains("0");
    }

    private Optional<String> canonical(String text) {
        return canonicalJson.of(bytes(text)).map(canonical -> new String(canonical, UTF_8));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(UTF_8);
    }
}
