// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.arquillian;

import java.net.URI;
import java.util.Objects;
import org.jboss.arquillian.container.spi.client.container.DeployableContainer;
import org.jboss.arquillian.container.spi.client.protocol.ProtocolDescription;
import org.jboss.arquillian.container.spi.client.protocol.metadata.HTTPContext;
import org.jboss.arquillian.container.spi.client.protocol.metadata.ProtocolMetaData;
import org.jboss.arquillian.container.spi.client.protocol.metadata.Servlet;
import org.jboss.shrinkwrap.api.Archive;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.jspecify.annotations.Nullable;

/**
 * The server under test as a container of Arquillian: one process for each deployment, with the archive at the context root {@code /}.
 * Tests run as clients only.
 */
final class ServerContainer implements DeployableContainer<NoConfiguration> {

    private @Nullable Server server;

    @Override
    public Class<NoConfiguration> getConfigurationClass() {
        return NoConfiguration.class;
    }

    @Override
    public void setup(NoConfiguration configuration) {}

    @Override
    public void start() {}

    @Override
    public void stop() {}

    @Override
    public ProtocolDescription getDefaultProtocol() {
        return new ProtocolDescription("Local");
    }

    @Override
    public ProtocolMetaData deploy(Archive<?> archive) {
        Server started = Server.start(Launch.of(archive.as(WebArchive.class)));
        server = started;
        URI base = started.baseUri();
        HTTPContext context = new HTTPContext(base.getHost(), base.getPort());
        return new ProtocolMetaData().addContext(context.add(new Servlet("application", "")));
    }

    @Override
    public void undeploy(Archive<?> archive) {
        Objects.requireNonNull(server, "nothing is deployed").close();
        server = null;
    }
}
