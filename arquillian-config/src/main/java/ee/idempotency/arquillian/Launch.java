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
 * @param product which server to start
 * @param archives what to deploy: the first at the context root {@code /}, others under their names
 * @param directory where the server works and writes its log
 * @param port the port to listen on, or 0 for a free one
 * @param jvmOptions options added to those that every server gets
 * @param limit how long the start may take
 */
public record Launch(
        Product product, List<WebArchive> archives, Path directory, int port, List<String> jvmOptions, Duration limit) {

    private static final Path SERVERS = Path.of("target", "servers");
    private static final Duration LIMIT = Duration.ofMinutes(5);

    public Launch {
        archives = List.copyOf(archives);
        directory = directory.toAbsolutePath();
        jvmOptions = List.copyOf(jvmOptions);
    }

    /** The server under test with these archives on a free port, in a new directory below {@code target/servers}. */
    public static Launch of(WebArchive... archives) {
        return on(Product.underTest(), archives);
    }

    /** The same on this server, whichever is under test. */
    public static Launch on(Product product, WebArchive... archives) {
        Path directory = SERVERS.resolve(UUID.randomUUID().toString());
        return new Launch(product, List.of(archives), directory, 0, List.of(), LIMIT);
    }

    public Launch withDirectory(Path other) {
        return new Launch(product, archives, other, port, jvmOptions, limit);
    }

    public Launch withPort(int other) {
        return new Launch(product, archives, directory, other, jvmOptions, limit);
    }

    public Launch withJvmOptions(String... more) {
        List<String> all = new ArrayList<>(jvmOptions);
        all.addAll(List.of(more));
        return new Launch(product, archives, directory, port, all, limit);
    }

    public Launch withLimit(Duration other) {
        return new Launch(product, archives, directory, port, jvmOptions, other);
    }

    /** The same with the archives as the server asks for them. */
    Launch adapted() {
        List<WebArchive> adapted = archives.stream().map(product::adapted).toList();
        return new Launch(product, adapted, directory, port, jvmOptions, limit);
    }
}
