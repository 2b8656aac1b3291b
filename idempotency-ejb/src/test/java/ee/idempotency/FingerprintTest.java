// SPDX-License-Identifier: Apache-2.0
package ee.idempotency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ee.idempotency.spi.FramedDigest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FingerprintTest {

    private final Fingerprint fingerprint = new Fingerprint("raw-1", "abc");

    @Test
    void contradictsAnotherDigestOfItsAlgorithm() {
        assertThat(fingerprint.contradicts(new Fingerprint("raw-1", "abd"))).isTrue();
    }

    @Test
    void doesNotContradictItsEqual() {
        assertThat(fingerprint.contradicts(new Fingerprint("raw-1", "abc"))).isFalse();
    }

    @Test
    void doesNotContradictADigestOfAnotherAlgorithm() {
        assertThat(fingerprint.contradicts(new Fingerprint("raw-2", "abd"))).isFalse();
    }

    @Test
    void readsWhatItWrote() {
        assertThat(fingerprint).hasToString("raw-1:abc");
        assertThat(Fingerprint.parse(fingerprint.toString())).isEqualTo(fingerprint);
    }

    @Test
    void takesTheFirstColonForItsEnd() {
        assertThat(Fingerprint.parse("raw-1:a:b")).isEqualTo(new Fingerprint("raw-1", "a:b"));
    }

    @Test
    void fitsItsColumnWhenTheDigestIsSha256() {
        String digest = new FramedDigest().add("body").end();

        assertThat(new Fingerprint("a-name-of-20-letters", digest).toString()).hasSize(64);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "rå", "raw 1", "raw:1", "a-name-of-21-letters-"})
    void refusesTheNameOfNoAlgorithm(String algorithm) {
        assertThatThrownBy(() -> new Fingerprint(algorithm, "abc"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("not the name of an algorithm: \"" + algorithm + "\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "raw-1"})
    void refusesTextWithoutAnAlgorithm(String text) {
        assertThatThrownBy(() -> Fingerprint.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("not a fingerprint: no algorithm before a colon");
    }
}
