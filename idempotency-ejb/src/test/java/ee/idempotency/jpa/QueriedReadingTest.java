// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.jpa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.PersistenceException;
import java.sql.SQLException;
import javax.sql.rowset.serial.SerialBlob;
import org.junit.jupiter.api.Test;

/** What a driver may find in the column of the result. */
class QueriedReadingTest {

    @Test
    void readsBytes() {
        assertThat(QueriedReading.bytes(new byte[] {1, 2})).containsExactly(1, 2);
    }

    @Test
    void readsALargeObject() throws SQLException {
        assertThat(QueriedReading.bytes(new SerialBlob(new byte[] {1, 2}))).containsExactly(1, 2);
    }

    @Test
    void readsNothingAsNoBytes() {
        assertThat(QueriedReading.bytes(null)).isEmpty();
    }

    @Test
    void reportsALargeObjectThatIsGone() throws SQLException {
        SerialBlob freed = new SerialBlob(new byte[] {1});
        freed.free();

        assertThatThrownBy(() -> QueriedReading.bytes(freed)).isInstanceOf(PersistenceException.class);
    }
}
