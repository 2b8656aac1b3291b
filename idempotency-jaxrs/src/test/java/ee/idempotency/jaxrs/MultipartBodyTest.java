// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.jaxrs;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MultipartBodyTest {

    private static final String FIRST = "Content-Disposition: form-data; name=\"order\"\r\n\r\n{\"sku\":1}";
    private static final String SECOND = "Content-Disposition: form-data; name=\"file\"\r\n\r\n\u0000\u00ff\r\n--\r\n";

    @Test
    void isTheSameWhateverTheBoundary() {
        String first = canonical(body("----WebKitFormBoundaryAAAA", FIRST, SECOND), "----WebKitFormBoundaryAAAA");
        String second = canonical(body("b", FIRST, SECOND), "b");

        assertThat(first).isEqualTo(second).doesNotContain("Boundary");
    }

    @Test
    void framesEachPartByItsLength() {
        assertThat(canonical(body("b", "a: 1\r\n\r\nxyz", ""), "b")).isEqualTo("\0\0\0\u000ba: 1\r\n\r\nxyz\0\0\0\0");
    }

    @Test
    void differsWhenPartsDiffer() {
        String both = canonical(body("b", FIRST, SECOND), "b");

        assertThat(canonical(body("b", SECOND, FIRST), "b")).isNotEqualTo(both);
        assertThat(canonical(body("b", FIRST), "b")).isNotEqualTo(both);
        assertThat(canonical(body("b", FIRST + SECOND), "b")).isNotEqualTo(both);
        assertThat(canonical(body("b", FIRST, SECOND + " "), "b")).isNotEqualTo(both);
    }

    @Test
    void ignoresPreambleEpilogueAndPadding() {
        String body = "preamble\r\n--b \t\r\n" + FIRST + "\r\n--b\r\n" + SECOND + "\r\n--b-- \t\r\nepilogue\r\n--b\r\n";

        assertThat(canonical(body, "b")).isEqualTo(canonical(body("b", FIRST, SECOND), "b"));
    }

    @Test
    void endsWithOrWithoutALineBreak() {
        assertThat(canonical("--b\r\n" + FIRST + "\r\n--b-- ", "b")).isEqualTo(canonical(body("b", FIRST), "b"));
    }

    @Test
    void hasNoPartsWhenItClosesAtOnce() {
        assertThat(canonical("--b--", "b")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--b",
                " --b\r\n",
                "x--b\r\n",
                "\n--b\r\n",
                "\r\n--bb\r\n",
                "\r\n--b x\r\n",
                "\r\n--b-\r\n",
                "\r\n--b--x\r\n",
                "\r\n-b\r\n",
                "\r\n--b\n",
                "\r\n--B--\r\n"
            })
    void doesNotSplitAtTextThatIsNoDelimiterLine(String text) {
        String part = "a: 1\r\n\r\n" + text + "!";

        assertThat(canonical(body("b", part), "b")).isEqualTo(canonical(body("other", part), "other"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "-",
                "--b",
                "--b\r\n",
                "--b\r\nx",
                "--b\r\nx\r\n--b",
                "--b\r\nx\r\n--b ",
                "--b\r\nx\r\n--b-",
                "--b\r\nx\r\n--b\r\n",
                "--b\r\nx\r\n--b--x",
                "--b\nx\n--b--\n",
                "--b\r\n--b--\r\n",
                "--c\r\nx\r\n--c--\r\n",
                "{\"a\":1}",
                "\r",
                "\r\n"
            })
    void isNothingWhenTheBodyDoesNotFollowItsBoundary(String body) {
        assertThat(MultipartBody.canonical(bytes(body), "b")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "b ",
                "b\r\nx",
                "\u00e9",
                "b;c",
                "0123456789012345678901234567890123456789012345678901234567890123456789x"
            })
    void isNothingForWhatIsNoBoundary(String boundary) {
        assertThat(MultipartBody.canonical(bytes(body(boundary, FIRST)), boundary))
                .isEqualTo(Optional.empty());
    }

    @Test
    void isQuickWithAMebibyteOfAlmostDelimiters() {
        String part = "\r\n--b \t x".repeat((1 << 20) / 9);

        assertThat(canonical(body("b", part), "b")).hasSize(4 + part.length());
    }

    private static String canonical(String body, String boundary) {
        return MultipartBody.canonical(bytes(body), boundary)
                .map(canonical -> new String(canonical, ISO_8859_1))
                .orElseThrow();
    }

    private static String body(String boundary, String... parts) {
        StringBuilder body = new StringBuilder();
        for (String part : parts) {
            body.append("--").append(boundary).append("\r\n").append(part).append("\r\n");
        }
        return body.append("--").append(boundary).append("--\r\n").toString();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(ISO_8859_1);
    }
}
