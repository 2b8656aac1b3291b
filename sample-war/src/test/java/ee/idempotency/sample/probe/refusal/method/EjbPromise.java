// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.sample.probe.refusal.method;

import jakarta.ejb.LocalBean;
import jakarta.ejb.Stateless;

/** An EJB that relies on its interface. */
@Stateless
@LocalBean
public class EjbPromise implements Promise {

    @Override
    public void keep(String id) {}
}
