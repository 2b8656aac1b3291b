// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.sample.webhooks;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The secret, the body and their code are test case 2 of RFC 4231. */
class SignatureTest {

    private static final String HEX = "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843";
    private static final byte[] SECRET = "Jefe".getBytes(UTF_8);
    private static final byte[] BODY = "what do ya want for nothing?".getBytes(UTF_8);

    private final Signature signature = Signature.of(SECRET, BODY);

    @Test
    void signsAsTheRfcDoes() {
        assertThat(Signature.parse("sha256=" + HEX)).hasValueSatisfying(this::assertMatches);
    }

    @Test
    void readsCapitalDigits() {
        assertThat(Signature.parse("sha256=" + HEX.toUpperCase(Locale.ROOT))).hasValueSatisfying(this::assertMatches);
    }

    @Test
    void matchesNoOtherBody() {
        Signature other = Signature.of(SECRET, "what do ya want for nothing!".getBytes(UTF_8));

        assertThat(signature.matches(other)).isFalse();
    }

    @Test
    void matchesNoOtherSecret() {
        Signature other = Signature.of("jefe".getBytes(UTF_8), BODY);

        assertThat(signature.matches(other)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "sha256=",
                HEX,
                "sha1=" + HEX,
                "SHA256=" + HEX,
                "sha256=" + HEX + "0",
                " sha256=" + HEX,
                "sha256=" + HEX + ",sha256=" + HEX,
                "sha256=zzdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843",
            })
    void readsNothingElse(String header) {
        assertThat(Signature.parse(header)).isEmpty();
    }

    private void assertMatches(Signature read) {
        assertThat(signature.matches(read)).isTrue();
    }
}
