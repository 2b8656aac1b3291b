// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.sample.probe;

import ee.idempotency.arquillian.Http;
import ee.idempotency.arquillian.Launch;
import ee.idempotency.arquillian.Server;
import java.net.URI;
import java.util.List;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** One server with several probes, since a boot costs more than a deployment. */
public final class ProbeServer implements AutoCloseable {

    private final Server server;
    private final List<String> names;

    private ProbeServer(Server server, List<String> names) {
        this.server = server;
        this.names = names;
    }

    public static ProbeServer start(WebArchive... archives) {
        List<String> names = List.of(archives).stream()
                .map(archive -> archive.getName().replace(".war", ""))
                .toList();
        return new ProbeServer(Server.start(Launch.of(archives)), names);
    }

    /** An anonymous client of the probe of this name. */
    public Http http(String name) {
        return Http.at(uri(name));
    }

    /** The address of the probe of this name, ending in a slash. */
    public URI uri(String name) {
        return switch (names.indexOf(name)) {
            case -1 -> throw new IllegalArgumentException("no probe is named " + name);
            case 0 -> server.baseUri();
            default -> server.baseUri().resolve(name + "/");
        };
    }

    /** What the server has written so far. */
    public String log() {
        return server.log();
    }

    @Override
    public void close() {
        server.close();
    }
}
