// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.arquillian;

import java.util.List;

/** A server that the tests can start. The system property {@code server} tells which one is under test, Payara Micro if it is absent. */
public abstract class Product {

    Product() {}

    /** The server that the build has chosen. */
    public static Product underTest() {
        return new PayaraMicro();
    }

    /** Writes into the directory what the server reads from there, and returns the command that starts it on this port. */
    abstract List<String> command(Launch launch, ServerDirectory directory, int port);

    /** Whether the server has done with its deployments, by its log; a failed one does not stop it. */
    abstract boolean isReady(String log);

    /** How many archives the server has deployed, by its log, once it is ready. */
    abstract long deployedArchives(String log);
}
