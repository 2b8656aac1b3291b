// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.jpa;

import static org.assertj.core.api.Assertions.assertThat;

import ee.idempotency.spi.StoreException;
import ee.idempotency.spi.StoreException.Reason;
import jakarta.persistence.LockTimeoutException;
import jakarta.persistence.PersistenceException;
import jakarta.persistence.QueryTimeoutException;
import java.sql.SQLException;
import java.sql.SQLTimeoutException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FailuresTest {

    @ParameterizedTest
    @CsvSource({
        "23505, DUPLICATE",
        "23000, DUPLICATE",
        "40001, CONFLICT",
        "40P01, CONFLICT",
        "90131, CONFLICT",
        "55P03, TIMEOUT",
        "57014, TIMEOUT",
        "HYT00, TIMEOUT",
        "HYT01, TIMEOUT",
        "42P01, MISCONFIGURED",
        "08006, UNAVAILABLE",
        "25P02, UNAVAILABLE"
    })
    void readsTheStateBelowTheProvidersException(String state, Reason reason) {
        RuntimeException failure =
                new PersistenceException(new IllegalStateException(new SQLException("refused", state)));

        assertThat(Failures.of(failure).reason()).isEqualTo(reason);
    }

    @ParameterizedTest
    @CsvSource({
        "HY000, 1205, TIMEOUT",
        "HY000, 3572, TIMEOUT",
        "HY000, 1020, CONFLICT",
        "61000, 60, CONFLICT",
        "72000, 8177, CONFLICT",
        "61000, 54, TIMEOUT",
        "HY000, 1364, UNAVAILABLE",
        "70100, 1969, TIMEOUT"
    })
    void readsTheVendorsCodeWhereTheStateSaysNothing(String state, int code, Reason reason) {
        RuntimeException failure = new PersistenceException(new SQLException("refused", state, code));

        assertThat(Failures.of(failure).reason()).isEqualTo(reason);
    }

    @Test
    void believesTheDriverThatATimeoutIsOne() {
        assertThat(Failures.of(new PersistenceException(new SQLTimeoutException("over", "HY008")))
                        .reason())
                .isEqualTo(Reason.TIMEOUT);
    }

    @Test
    void leavesAReasonAsItIs() {
        StoreException failure = new StoreException(Reason.MISCONFIGURED, "no table", null);

        assertThat(Failures.of(failure)).isSameAs(failure);
    }

    @Test
    void believesTheInnermostState() {
        SQLException outer = new SQLException("batch failed", "08006", new SQLException("duplicate", "23505"));

        assertThat(Failures.of(new PersistenceException(outer)).reason()).isEqualTo(Reason.DUPLICATE);
    }

    @Test
    void believesTheProviderThatATimeoutIsOne() {
        assertThat(Failures.of(new LockTimeoutException()).reason()).isEqualTo(Reason.TIMEOUT);
        assertThat(Failures.of(new QueryTimeoutException()).reason()).isEqualTo(Reason.TIMEOUT);
    }

    @Test
    void takesAFailureWithoutAStateForUnavailable() {
        StoreException failure = Failures.of(new PersistenceException("closed", new SQLException("closed")));

        assertThat(failure.reason()).isEqualTo(Reason.UNAVAILABLE);
        assertThat(failure).hasMessage("a statement over idempotency_record failed: closed");
    }

    @Test
    void endsAtACauseThatIsItsOwn() {
        RuntimeException failure = new PersistenceException("closed") {
            private static final long serialVersionUID = 1L;

            @Override
            public synchronized Throwable getCause() {
                return this;
            }
        };

        assertThat(Failures.of(failure).reason()).isEqualTo(Reason.UNAVAILABLE);
    }
}
