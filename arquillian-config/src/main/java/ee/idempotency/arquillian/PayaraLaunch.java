// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.arquillian;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/**
 * What a server is started with; each method gives a changed copy.
 *
 * @param archives what to deploy: the first at the context root {@code /}, others under their names
 * @param directory where the server works and writes its log
 * @param port the port to listen on, or 0 for a free one
 * @param jvmOptions options added to those that every server gets
 * @param limit how long the start may take
 */
public record PayaraLaunch(
        List<WebArchive> archives, Path directory, int port, List<String> jvmOptions, Duration limit) {

    private static final Path SERVERS = Path.of("target", "payara", "servers");
    private static final Duration LIMIT = Duration.ofMinutes(2);

    public PayaraLaunch {
        archives = List.copyOf(archives);
        directory = directory.toAbsolutePath();
        jvmOptions = List.copyOf(jvmOptions);
    }

    /** A server with these archives on a free port, in a new directory below {@code target/payara/servers}. */
    public static PayaraLaunch of(WebArchive... archives) {
        Path directory = SERVERS.resolve(UUID.randomUUID().toString());
        return new PayaraLaunch(List.of(archives), directory, 0, List.of(), LIMIT);
    }

    public PayaraLaunch withDirectory(Path other) {
        return new PayaraLaunch(archives, other, port, jvmOptions, limit);
    }

    public PayaraLaunch withPort(int other) {
        return new PayaraLaunch(archives, directory, other, jvmOptions, limit);
    }

    public PayaraLaunch withJvmOptions(String... more) {
        List<String> all = new ArrayList<>(jvmOptions);
        all.addAll(List.of(more));
        return new PayaraLaunch(archives, directory, port, all, limit);
    }

    public PayaraLaunch withLimit(Duration other) {
        return new PayaraLaunch(archives, directory, port, jvmOptions, other);
    }
}
