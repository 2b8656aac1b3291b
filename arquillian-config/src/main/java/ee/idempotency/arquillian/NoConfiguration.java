// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.arquillian;

import org.jboss.arquillian.container.spi.client.container.ContainerConfiguration;

/** The build configures the server under test; {@link Product} says how. Instances are made by Arquillian. */
public final class NoConfiguration implements ContainerConfiguration {

    @Override
    public void validate() {}
}
