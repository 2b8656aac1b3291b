// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.sample.probe.report;

import jakarta.enterprise.context.RequestScoped;

/** A bean whose interface alone makes it a resource. */
@RequestScoped
public class DeclaredResource implements Declared {

    @Override
    public void change(String text) {}
}
