// SPDX-License-Identifier: Apache-2.0
package ee.idempotency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class StoredResultTest {

    @Test
    void copiesTheBytesIn() {
        byte[] bytes = {1, 2, 3};

        StoredResult result = new StoredResult(RecordState.SUCCEEDED, 201, bytes);
        bytes[0] = 9;

        assertThat(result.payload()).containsExactly(1, 2, 3);
    }

    @Test
    void joinsParts() {
        StoredResult result =
                new StoredResult(RecordState.SUCCEEDED, 201, new byte[] {1, 2}, new byte[0], new byte[] {3});

        assertThat(result.payload()).containsExactly(1, 2, 3);
    }

    @Test
    void copiesTheBytesOut() {
        StoredResult result = new StoredResult(RecordState.FAILED, 409, new byte[] {1, 2, 3});

        result.payload()[0] = 9;

        assertThat(result.payload()).containsExactly(1, 2, 3);
    }

    @Test
    void doesNotPrintItsContent() {
        assertThat(new StoredResult(RecordState.SUCCEEDED, 201, new byte[] {65, 66}))
                .hasToString("SUCCEEDED 201 (2 bytes)");
    }

    @Test
    void refusesToBeStarted() {
        assertThatThrownBy(() -> new StoredResult(RecordState.STARTED, 0, new byte[0]))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a result is SUCCEEDED or FAILED, was STARTED");
    }
}
