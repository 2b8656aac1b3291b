// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.spi;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class AlgorithmNameTest {

    @Test
    void isTheBaseWithoutOptions() {
        assertThat(AlgorithmName.of("json-1", List.of())).isEqualTo("json-1");
    }

    @Test
    void staysTheSameFromReleaseToRelease() {
        assertThat(AlgorithmName.of("json-1", List.of("/sentAt"))).isEqualTo("json-1-qGEJCcHy");
    }

    @Test
    void differsWithTheOptions() {
        assertThat(AlgorithmName.of("json-1", List.of("/a", "/b")))
                .isNotEqualTo(AlgorithmName.of("json-1", List.of("/a/b")))
                .isNotEqualTo(AlgorithmName.of("json-1", List.of("/b", "/a")));
    }
}
