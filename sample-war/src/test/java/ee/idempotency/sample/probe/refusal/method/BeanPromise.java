// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.sample.probe.refusal.method;

import jakarta.enterprise.context.ApplicationScoped;

/** A CDI bean that relies on its interface. */
@ApplicationScoped
public class BeanPromise implements Promise {

    @Override
    public void keep(String id) {}
}
