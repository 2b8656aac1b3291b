// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.jaxrs;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientConnectionException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class TransientFailureTest {

    @ParameterizedTest
    @ValueSource(strings = {"40001", "40P01", "08006", "57P01", "53300", "55P03", "HYT00", "90131"})
    void isBehindWhatADatabaseBroke(String state) {
        assertThat(isBehind(new SQLException("broken", state))).isTrue();
    }

    @ParameterizedTest
    @MethodSource
    void isBehindWhatADriverCallsSo(SQLException failure) {
        assertThat(isBehind(failure)).isTrue();
    }

    static Stream<SQLException> isBehindWhatADriverCallsSo() {
        return Stream.of(
                new SQLTransientConnectionException("pool"),
                new SQLRecoverableException("socket"),
                new SQLException("MariaDB's lock wait timeout", "HY000", 1205));
    }

    @ParameterizedTest
    @ValueSource(strings = {"23505", "22001", "42P01", "HY000"})
    void isNotBehindWhatWouldFailAgain(String state) {
        assertThat(isBehind(new SQLException("refused", state))).isFalse();
    }

    @Test
    void isNotBehindAMistakeOfTheBusiness() {
        assertThat(isBehind(new SQLException("without a state"))).isFalse();
        assertThat(TransientFailure.isBehind(new IllegalStateException("bug"))).isFalse();
    }

    private static boolean isBehind(SQLException failure) {
        return TransientFailure.isBehind(new IllegalStateException(failure));
    }
}
