// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.spi;

import static org.assertj.core.api.Assertions.assertThat;

import ee.idempotency.Key;
import ee.idempotency.Scope;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class IdentityTest {

    private static final Scope ALICE = Scope.ofPrincipal("alice");
    private static final Key KEY = Key.of("k1");

    @Test
    void isTheSameForTheSame() {
        assertThat(Identity.of(ALICE, "POST /orders", KEY))
                .isEqualTo(Identity.of(Scope.ofPrincipal("alice"), "POST /orders", Key.of("k1")));
    }

    @Test
    void isOneLengthAndHidesWhatItIsMadeOf() {
        assertThat(Identity.of(ALICE, "POST /orders", KEY).id())
                .matches("[A-Za-z0-9_-]{43}")
                .doesNotContain("k1");
    }

    /** A digest that came out otherwise in another release would forget every key. */
    @Test
    void staysAsItIsInTheDatabase() {
        assertThat(Identity.of(ALICE, "POST /orders", KEY).id())
                .isEqualTo("spagIoP2055w__ILuDMxQVdHeKTyK49kwxTCFABom6k");
    }

    /** The order of their times, whatever caller and operation. */
    @Test
    void keepsTheOrderOfTimeOrderedKeys() {
        List<String> ids = Stream.of(
                        "01975d2c-0000-7cc3-98c4-dc0c0c07398f",
                        "01975D2C-0001-7000-8000-000000000000",
                        "01JXEJR0020000000000000000",
                        "01975d2c-ffff-7000-8000-000000000000")
                .map(key -> Identity.of(ALICE, "POST " + key, Key.of(key)).id())
                .toList();

        assertThat(ids).isSorted().allMatch(id -> id.matches("[0-9a-f]{12}[A-Za-z0-9_-]{31}"));
    }

    @Test
    void tellsTimeOrderedKeysOfOneInstantApart() {
        Key first = Key.of("01975d2c-0000-7cc3-98c4-dc0c0c07398f");
        Key second = Key.of("01975d2c-0000-7cc3-98c4-dc0c0c073980");

        assertThat(Identity.of(ALICE, "POST /orders", first))
                .isNotEqualTo(Identity.of(ALICE, "POST /orders", second))
                .isNotEqualTo(Identity.of(ALICE, "POST /refunds", first))
                .isNotEqualTo(Identity.of(Scope.anonymous(), "POST /orders", first))
                .isNotEqualTo(
                        Identity.of(ALICE, "POST /orders", Key.of(first.value().toUpperCase(Locale.ROOT))));
    }

    @Test
    void tellsKeysApart() {
        assertThat(Identity.of(ALICE, "POST /orders", Key.of("K1")))
                .isNotEqualTo(Identity.of(ALICE, "POST /orders", KEY));
    }

    @Test
    void tellsOperationsApart() {
        assertThat(Identity.of(ALICE, "POST /refunds", KEY)).isNotEqualTo(Identity.of(ALICE, "POST /orders", KEY));
    }

    @Test
    void tellsScopesApart() {
        assertThat(Identity.of(Scope.ofPrincipal("bob"), "POST /orders", KEY))
                .isNotEqualTo(Identity.of(ALICE, "POST /orders", KEY));
    }

    @Test
    void tellsAPrincipalNamedAnonymousFromNobody() {
        assertThat(Identity.of(Scope.ofPrincipal("anonymous"), "POST /orders", KEY))
                .isNotEqualTo(Identity.of(Scope.anonymous(), "POST /orders", KEY));
    }

    @Test
    void framesWhatStandsSideBySide() {
        assertThat(Identity.of(ALICE, "ab", Key.of("c"))).isNotEqualTo(Identity.of(ALICE, "a", Key.of("bc")));
        assertThat(Identity.of(Scope.of("tenant", "ab", "c"), "x", KEY))
                .isNotEqualTo(Identity.of(Scope.of("tenant", "a", "bc"), "x", KEY));
        assertThat(Identity.of(Scope.of("tenant", "a"), "b", KEY))
                .isNotEqualTo(Identity.of(Scope.of("tenant"), "a", Key.of("b")));
    }

    @Test
    void countsThePartsOfAScope() {
        assertThat(Identity.of(Scope.of("tenant", "a", "b"), "c", KEY))
                .isNotEqualTo(Identity.of(Scope.of("tenant", "a"), "b", Key.of("c")));
    }

    @Test
    void countsBytesNotCharacters() {
        assertThat(Identity.of(Scope.ofPrincipal("ä"), "x", KEY))
                .isNotEqualTo(Identity.of(Scope.ofPrincipal("a\u0308"), "x", KEY));
    }
}
