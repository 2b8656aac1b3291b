// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.sample.checkout;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import ee.idempotency.arquillian.RawResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How a key may be spelled on the wire. In the spellings, {@code @} stands for what makes the key fresh. */
interface KeySyntaxes extends Deployed {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\u0000',
            value = {
                "\"@\"                    | @",
                "\"@\"                    | \"@\";version=2;retry",
                "\"@\"                    | \"@\";note=\"a, b\"",
                "order_@                  | \"order_@\"",
                "12345@                   | \"12345@\"",
                "a-b._~:/+=@              | \"a-b._~:/+=@\"",
                "\"with \\\"quotes\\\" @\"  | \"with \\\"quotes\\\" @\";p",
                "\"back\\\\slash @\"       | \"back\\\\slash @\"",
                "\"<script>&%00 @\"       | \"<script>&%00 @\""
            })
    default void takesTwoSpellingsForOneKey(String spelling, String otherSpelling) {
        String item = ProtectedCall.uniqueItem();

        RawResponse first = place(item, "Idempotency-Key: " + fresh(spelling, item));
        RawResponse second = place(item, "idempotency-key:" + fresh(otherSpelling, item) + "  ");

        assertThat(first.status()).isEqualTo(201);
        assertThat(first.value("Idempotent-Replayed")).isEmpty();
        assertThat(second.status()).isEqualTo(201);
        assertThat(second.value("Idempotent-Replayed")).hasValue("true");
        assertThat(second.body()).isEqualTo(first.body());
        assertThat(checkout().orders(item)).isEqualTo(1);
    }

    @Test
    default void takesABareNumberForItsQuotedForm() {
        String item = ProtectedCall.uniqueItem();
        long number = ProtectedCall.uniqueAmount();

        RawResponse first = place(item, "Idempotency-Key: " + number);
        RawResponse second = place(item, "Idempotency-Key: \"" + number + '"');

        assertThat(first.status()).isEqualTo(201);
        assertThat(second.value("Idempotent-Replayed")).hasValue("true");
        assertThat(second.body()).isEqualTo(first.body());
        assertThat(checkout().orders(item)).isEqualTo(1);
    }

    @Test
    default void takesKeysOf255Characters() {
        String item = ProtectedCall.uniqueItem();
        String key = fresh("@", item) + "k".repeat(255 - 36);

        RawResponse first = place(item, "Idempotency-Key: \"" + key + '"');
        RawResponse retry = place(item, "Idempotency-Key: " + key);

        assertThat(first.status()).isEqualTo(201);
        assertThat(retry.value("Idempotent-Replayed")).hasValue("true");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"a@\", \"b@\"",
                "\"a@\", \"a@\"",
                "(\"a@\")",
                ":YWJj:",
                "?1",
                "-@",
                "_@",
                "*token@",
                "token@;a=1",
                "\"unterminated@",
                "\"bad \\escape@\"",
                "\"behind@\" x",
                "\"parameter@\";=1",
                "'single@'",
                "two words@",
                "\"\"",
                "<script>alert(\"@\")</script>",
                "a@,b@"
            })
    default void refusesWhatIsNoKey(String spelling) {
        String item = ProtectedCall.uniqueItem();

        RawResponse answer = place(item, "Idempotency-Key: " + fresh(spelling, item));

        assertMalformed(answer, item);
        assertThat(answer.text()).doesNotContain(fresh("@", item), "<script>");
        assertThat(answer.value("Idempotency-Key")).isEmpty();
    }

    @Test
    @DisabledIfSystemProperty(
            named = "server",
            matches = "wildfly",
            disabledReason = "Undertow 2.3 makes one space of any white space within a header's value")
    default void refusesATabWithinAKey() {
        String item = ProtectedCall.uniqueItem();

        RawResponse answer = place(item, "Idempotency-Key: " + fresh("\"tab\t@\"", item));

        assertMalformed(answer, item);
    }

    /** Payara 6 refuses such a head itself, so there is no problem to look at. */
    @ParameterizedTest
    @ValueSource(strings = {"\"latin \u00e9@\"", "\u00e9@", "\"utf-8 \u00c3\u00a9@\""})
    default void refusesBytesOutsideOfAscii(String spelling) {
        String item = ProtectedCall.uniqueItem();

        RawResponse answer = place(item, "Idempotency-Key: " + fresh(spelling, item));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.text()).doesNotContain(fresh("@", item));
        assertThat(checkout().orders(item)).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"@\"", "@"})
    default void refusesTwoEqualLines(String spelling) {
        String item = ProtectedCall.uniqueItem();
        String line = "Idempotency-Key: " + fresh(spelling, item);

        RawResponse answer = place(item, line, line);

        assertMalformed(answer, item);
    }

    @Test
    default void refusesTwoDifferentLines() {
        String item = ProtectedCall.uniqueItem();

        RawResponse answer = place(
                item,
                "Idempotency-Key: \"" + Request.freshKey() + '"',
                "Idempotency-Key: \"" + Request.freshKey() + '"');

        assertMalformed(answer, item);
    }

    @Test
    default void refusesTwoLinesThatTogetherReadAsOneKey() {
        String item = ProtectedCall.uniqueItem();

        RawResponse answer = place(item, "Idempotency-Key: \"" + Request.freshKey(), "Idempotency-Key: b\"");

        assertMalformed(answer, item);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"@%s\"", "@%s"})
    default void refuses256Characters(String spelling) {
        String item = ProtectedCall.uniqueItem();

        RawResponse answer =
                place(item, "Idempotency-Key: " + fresh(spelling, item).formatted("k".repeat(256 - 36)));

        assertMalformed(answer, item);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Idempotency-Key:", "Idempotency-Key:   "})
    default void refusesAnEmptyLine(String line) {
        String item = ProtectedCall.uniqueItem();

        RawResponse answer = place(item, line);

        assertMalformed(answer, item);
    }

    @Test
    default void refusesARequestWithoutAKey() {
        String item = ProtectedCall.uniqueItem();

        RawResponse answer = place(item, "X-Idempotency-Key: \"" + Request.freshKey() + '"');

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.value("Content-Type")).hasValue("application/problem+json");
        assertThat(answer.text()).contains("\"title\":\"Idempotency-Key is missing\"");
        assertThat(checkout().orders(item)).isZero();
    }

    private RawResponse place(String item, String... keyLines) {
        byte[] body = Request.order(item).body().getBytes(UTF_8);
        String lines = String.join("\n", keyLines);
        return checkout().post("api/orders", body, "Content-Length: " + body.length, lines);
    }

    private void assertMalformed(RawResponse answer, String item) {
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.value("Content-Type")).hasValue("application/problem+json");
        assertThat(answer.text()).contains("\"title\":\"Idempotency-Key is malformed\"", "\"retryable\":false");
        assertThat(checkout().orders(item)).isZero();
    }

    private static String fresh(String spelling, String item) {
        return spelling.strip().replace("@", item.substring("item ".length()));
    }
}
