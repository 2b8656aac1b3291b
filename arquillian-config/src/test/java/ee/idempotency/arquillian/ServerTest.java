// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.arquillian;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServerTest {

    private final Launch launch;

    ServerTest(@TempDir Path directory) {
        this.launch = Launch.on(new Unstarted()).withDirectory(directory);
    }

    @Test
    void reportsWhatAServerPrintedThatEndsAtOnce() {
        assertThatThrownBy(() -> Server.start(launch))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageStartingWith("Unstarted ended with exit code 3; its log:")
                .hasMessageContaining("said to the output")
                .hasMessageContaining("said to the error output");
    }

    @Test
    void reportsTheSameWhereARefusalIsExpected() {
        assertThatThrownBy(() -> Server.refuse(launch))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("said to the error output");
    }

    /** A server that never gets ready. */
    private static final class Unstarted extends Product {

        @Override
        List<String> command(Launch launch, ServerDirectory directory, int port) {
            return List.of(java(), "-cp", classes(), Program.class.getName());
        }

        @Override
        boolean isReady(String log) {
            return false;
        }

        @Override
        long deployedArchives(String log) {
            return 0;
        }

        @Override
        public String toString() {
            return "Unstarted";
        }

        private static String classes() {
            try {
                return Path.of(Program.class
                                .getProtectionDomain()
                                .getCodeSource()
                                .getLocation()
                                .toURI())
                        .toString();
            } catch (URISyntaxException odd) {
                throw new IllegalStateException(odd);
            }
        }
    }

    /** What runs in the process. */
    static final class Program {

        private Program() {}

        public static void main(String[] arguments) {
            System.out.println("said to the output");
            System.err.println("said to the error output");
            System.exit(3);
        }
    }
}
