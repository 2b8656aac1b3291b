// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class DeadlineTest {

    @Test
    void remainsUpToItsLimit() {
        assertThat(Deadline.in(Duration.ofHours(1)).remainingNanos())
                .isBetween(Duration.ofMinutes(59).toNanos(), Duration.ofHours(1).toNanos());
    }

    @Test
    void remainsNoLongerWhenItIsOver() {
        assertThat(new Deadline(System.nanoTime() - 1).remainingNanos()).isZero();
    }
}
