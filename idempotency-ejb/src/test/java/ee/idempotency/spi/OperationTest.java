// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.spi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ee.idempotency.AfterExpiry;
import ee.idempotency.Claim;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OperationTest {

    private static final Duration DAY = Duration.ofDays(1);
    private static final Duration SECOND = Duration.ofSeconds(1);

    @Test
    void takesALongName() {
        assertThat(operation("x".repeat(255), DAY, SECOND).name()).hasSize(255);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " "})
    void refusesToHaveNoName(String name) {
        assertThatThrownBy(() -> operation(name, DAY, SECOND))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("operation must have 1 to 255 characters, was \"" + name + "\"");
    }

    @Test
    void refusesANameThatIsTooLong() {
        assertThatThrownBy(() -> operation("x".repeat(256), DAY, SECOND))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("operation must have 1 to 255 characters, was \"xxx");
    }

    @ParameterizedTest
    @ValueSource(strings = {"PT0S", "PT-1S"})
    void refusesARetentionThatIsNotPositive(Duration retention) {
        assertThatThrownBy(() -> operation("POST /orders", retention, SECOND))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("retention must be positive, was " + retention);
    }

    @Test
    void refusesANegativeWaitLimit() {
        assertThatThrownBy(() -> operation("POST /orders", DAY, SECOND.negated()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("waitLimit must not be negative, was PT-1S");
    }

    @Test
    void rejectsWhenItDoesNotWait() {
        assertThat(operation("POST /orders", DAY, Duration.ZERO).rejects()).isTrue();
        assertThat(operation("POST /orders", DAY, Duration.ofNanos(1)).rejects())
                .isFalse();
    }

    private static Operation operation(String name, Duration retention, Duration waitLimit) {
        return new Operation(name, retention, waitLimit, AfterExpiry.RUN_AGAIN, Claim.FIRST);
    }
}
