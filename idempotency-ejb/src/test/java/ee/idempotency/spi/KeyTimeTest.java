// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.spi;

import static org.assertj.core.api.Assertions.assertThat;

import ee.idempotency.Key;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class KeyTimeTest {

    /** The first is the example of RFC 9562, the third that of the ULID's specification. */
    @ParameterizedTest
    @CsvSource({
        "017F22E2-79B0-7CC3-98C4-DC0C0C07398F, 017f22e279b0",
        "017f22e2-79b0-7cc3-b8c4-dc0c0c07398f, 017f22e279b0",
        "01ARZ3NDEKTSV4RRFFQ69G5FAV, 01563e3ab5d3",
        "01arz3ndektsv4rrffq69g5fav, 01563e3ab5d3",
        "00000000000000000000000000, 000000000000",
        "7ZZZZZZZZZZZZZZZZZZZZZZZZZ, ffffffffffff"
    })
    void readsTheTimeOfATimeOrderedKey(String key, String hex) {
        assertThat(KeyTime.of(Key.of(key))).contains(new KeyTime(hex));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "8e03978e-40d5-43e8-bc93-6894a57f9324", // version 4
                "017f22e2-79b0-7cc3-c8c4-dc0c0c07398f", // another variant
                "017f22e279b07cc398c4dc0c0c07398f", // not the canonical text
                "{017f22e2-79b0-7cc3-98c4-dc0c0c07398f}",
                "017f22e2-79b0-7cc3-98c4-dc0c0c07398g",
                "81ARZ3NDEKTSV4RRFFQ69G5FAV", // beyond 48 bits
                "01ARZ3NDEKTSV4RRFFQ69G5FAU", // not a letter of Crockford's
                "01ARZ3NDEKTSV4RRFFQ69G5FA",
                "01ARZ3NDEKTSV4RRFFQ69G5FAVV",
                "order_98765"
            })
    void findsNoTimeInAnyOtherKey(String key) {
        assertThat(KeyTime.of(Key.of(key))).isEmpty();
    }

    @Test
    void readsEachLetterOfCrockfords() {
        assertThat(KeyTime.of(Key.of("0123456789ABCDEFGHJKMNPQRS"))).contains(new KeyTime("0110c8531d09"));
        assertThat(KeyTime.of(Key.of("7ABCDEFGHJKMNPQRSTVWXYZ012"))).contains(new KeyTime("ea5b1ae7c232"));
        assertThat(KeyTime.of(Key.of("7KMNPQRSTV0000000000000000"))).contains(new KeyTime("f3a56d7c675b"));
        assertThat(KeyTime.of(Key.of("7WXYZ000000000000000000000"))).contains(new KeyTime("fcefbe000000"));
    }
}
