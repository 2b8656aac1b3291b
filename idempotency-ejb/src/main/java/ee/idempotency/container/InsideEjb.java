// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.container;

import jakarta.ejb.Stateless;

/** Does work as an EJB of the application does it: in the active transaction, but as another component. */
@Stateless
public class InsideEjb {

    /** Does the work; it must not throw, or the server logs it. */
    public void run(Runnable work) {
        work.run();
    }
}
