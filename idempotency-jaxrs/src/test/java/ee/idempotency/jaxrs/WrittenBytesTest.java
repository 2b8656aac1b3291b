// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.jaxrs;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WrittenBytesTest {

    private final WrittenBytes written = new WrittenBytes();

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 32, 300})
    void handsOutWhatWasWrittenInOnePiece(int length) {
        byte[] piece = new byte[length];

        written.writeBytes(piece);

        assertThat(written.toByteArray()).isEqualTo(piece);
    }

    @Test
    void handsOutWhatWasWrittenInPieces() {
        written.writeBytes(new byte[300]);
        written.write(1);

        assertThat(written.toByteArray()).hasSize(301).endsWith(1);
    }

    @Test
    void leavesWhatItHandedOutAsItWas() {
        written.writeBytes(new byte[300]);
        byte[] before = written.toByteArray();

        written.write(1);

        assertThat(before).isEqualTo(new byte[300]);
    }
}
