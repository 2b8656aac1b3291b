// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.engine;

import static org.assertj.core.api.Assertions.assertThat;

import ee.idempotency.fixture.Attempts;
import ee.idempotency.spi.Identity;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ReplayHintTest {

    private final ReplayHint hint = new ReplayHint();
    private final Identity identity = Attempts.fresh().identity();

    @Test
    void knowsWhatItRemembers() {
        assertThat(hint.knows(identity)).isFalse();

        hint.remember(identity);

        assertThat(hint.knows(identity)).isTrue();
        assertThat(hint.knows(Attempts.fresh().identity())).isFalse();
    }

    @Test
    void remembersOneIdentityOnce() {
        List<Identity> others = IntStream.range(0, 10_000)
                .mapToObj(i -> new Identity("other-" + i))
                .toList();
        others.forEach(hint::remember);
        long known = others.stream().filter(hint::knows).count();

        for (int i = 0; i < 10; i++) {
            others.forEach(hint::remember);
        }

        assertThat(others.stream().filter(hint::knows)).hasSize((int) known);
    }

    @Test
    void forgetsOneIdentityAndNoOther() {
        Identity other = Attempts.fresh().identity();
        hint.remember(identity);

        hint.forget(other);
        assertThat(hint.knows(identity)).isTrue();
        hint.forget(identity);

        assertThat(hint.knows(identity)).isFalse();
    }

    @Test
    void keepsNearlyAllOfTheLastTenThousandAlsoWhereTheyBeginOrEndAlike() {
        keepsNearlyAllOf(IntStream.range(0, 10_000)
                .mapToObj("the-same-prefix-%05d"::formatted)
                .toList());
        keepsNearlyAllOf(IntStream.range(0, 10_000)
                .mapToObj("%05d-the-same-suffix"::formatted)
                .toList());
    }

    @Test
    void givesPlacesToTheLatest() {
        IntStream.range(0, 200_000).forEach(i -> hint.remember(new Identity("older-" + i)));

        hint.remember(identity);

        assertThat(hint.knows(identity)).isTrue();
        assertThat(IntStream.range(0, 200_000).filter(i -> hint.knows(new Identity("older-" + i))))
                .hasSizeBetween(60_000, 1 << 16);
    }

    private void keepsNearlyAllOf(List<String> ids) {
        ids.forEach(id -> hint.remember(new Identity(id)));

        assertThat(ids).filteredOn(id -> hint.knows(new Identity(id))).hasSizeGreaterThan(9_900);
    }
}
