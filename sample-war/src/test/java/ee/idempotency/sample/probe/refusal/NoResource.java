// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.sample.probe.refusal;

import ee.idempotency.Idempotent;
import jakarta.enterprise.context.ApplicationScoped;

/** A bean that is no resource, so that no header carries its key. */
@ApplicationScoped
@Idempotent
public class NoResource {

    public void add() {}
}
