// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.arquillian;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;

class RaceTest {

    @Test
    void bringsResultsHomeInTheOrderOfTheLanes() {
        List<Callable<Integer>> runners = List.of(() -> 1, () -> 2, () -> 3);

        List<Integer> results = Race.race().of(runners);

        assertThat(results).containsExactly(1, 2, 3);
    }

    @Test
    void letsAllRunnersRunAtTheSameTime() {
        CyclicBarrier meeting = new CyclicBarrier(5);

        List<Integer> arrivals = Race.race().of(5, meeting::await);

        assertThat(arrivals).containsExactlyInAnyOrder(0, 1, 2, 3, 4);
    }

    @Test
    void namesTheFirstFailureAndKeepsTheOthers() {
        IllegalStateException first = new IllegalStateException("first");
        IllegalStateException second = new IllegalStateException("second");
        List<Callable<Integer>> runners = List.of(() -> fail(first), () -> 2, () -> fail(second));

        assertThatThrownBy(() -> Race.race().of(runners))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("2 of 3")
                .hasCause(first)
                .hasSuppressedException(second);
    }

    @Test
    void endsAtTheLimit() {
        CountDownLatch never = new CountDownLatch(1);
        Race race = Race.race().within(Duration.ofMillis(50));

        assertThatThrownBy(() -> race.of(2, () -> {
                    never.await();
                    return "done";
                }))
                .isInstanceOf(AssertionError.class)
                .hasCauseInstanceOf(TimeoutException.class);
    }

    private static Integer fail(RuntimeException failure) {
        throw failure;
    }
}
