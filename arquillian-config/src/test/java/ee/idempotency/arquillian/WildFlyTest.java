// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.arquillian;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WildFlyTest {

    private static final String HOME = "server.home";
    private static final String FULL = "standalone/configuration/standalone-full.xml";
    private static final String EXAMPLE = "docs/examples/configs/standalone-activemq-embedded.xml";

    private final Path home;
    private final ServerDirectory directory;

    WildFlyTest(@TempDir Path home, @TempDir Path directory) {
        this.home = home;
        this.directory = ServerDirectory.create(directory);
    }

    @BeforeEach
    void bring() throws IOException {
        System.setProperty(HOME, home.toString());
        Files.createDirectories(home.resolve("standalone/deployments"));
    }

    @AfterEach
    void forget() {
        System.clearProperty(HOME);
    }

    @Test
    void takesTheExampleThatHasTheBroker() throws IOException {
        write(FULL, "<without/>");
        write(EXAMPLE, "<broker/>");

        List<String> command = command(WildFly.full());

        assertThat(command).contains("--server-config=standalone-activemq-embedded.xml");
        assertThat(base().resolve("configuration/standalone-activemq-embedded.xml"))
                .hasContent("<broker/>");
    }

    @Test
    void takesTheFullConfigurationWhereThereIsNoExample() throws IOException {
        write(FULL, "<broker/>");

        List<String> command = command(WildFly.full());

        assertThat(command).contains("--server-config=standalone-full.xml");
    }

    @Test
    void leavesTheConfigurationOfAServerThatWasKilled() throws IOException {
        write(EXAMPLE, "<broker/>");
        command(WildFly.full());
        Path configuration = base().resolve("configuration/standalone-activemq-embedded.xml");
        Files.writeString(configuration, "<changed/>");

        command(WildFly.full());

        assertThat(configuration).hasContent("<changed/>");
    }

    @Test
    void namesTheConfigurationsThatItLooksFor() {
        assertThatThrownBy(() -> command(WildFly.standalone()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage(home + " has none of [standalone/configuration/standalone.xml]");
    }

    private List<String> command(WildFly server) {
        return server.command(Launch.on(server), directory, 8080);
    }

    private Path base() {
        return directory.path().resolve("standalone");
    }

    private void write(String file, String text) throws IOException {
        Path path = home.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
    }
}
