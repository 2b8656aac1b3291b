// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.container;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.transaction.RollbackException;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LostConnectionTest {

    private final RollbackException failure = new RollbackException("could not commit");

    @ParameterizedTest
    @ValueSource(strings = {"08006", "08S01", "57P01"})
    void isBehindAFailureThatItCaused(String state) {
        failure.initCause(new IllegalStateException(new SQLException("gone", state)));

        assertThat(LostConnection.isBehind(failure)).isTrue();
    }

    @Test
    void isBehindAFailureThatSuppressesIt() {
        failure.addSuppressed(new IllegalStateException(new SQLException("gone", "08006")));

        assertThat(LostConnection.isBehind(failure)).isTrue();
    }

    @Test
    void isNotBehindARefusalOfTheDatabase() {
        failure.initCause(new SQLException("refused", "40001"));
        failure.addSuppressed(new SQLException("without a state"));

        assertThat(LostConnection.isBehind(failure)).isFalse();
    }

    @Test
    void isNotBehindAFailureThatCausesItself() {
        IllegalStateException circle = new IllegalStateException();
        circle.initCause(failure);
        failure.initCause(circle);

        assertThat(LostConnection.isBehind(failure)).isFalse();
    }
}
