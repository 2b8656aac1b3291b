// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.arquillian;

import org.jboss.arquillian.container.spi.client.container.DeployableContainer;
import org.jboss.arquillian.core.spi.LoadableExtension;

/** Gives Arquillian the server under test. Found by Arquillian as a service. */
public final class ServerExtension implements LoadableExtension {

    /** For the service loader. */
    public ServerExtension() {}

    @Override
    public void register(ExtensionBuilder builder) {
        builder.service(DeployableContainer.class, ServerContainer.class);
    }
}
