// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.sample.probe.refusal.method;

import ee.idempotency.IdempotencyKey;
import ee.idempotency.Idempotent;
import jakarta.ejb.Stateless;

/** An EJB whose method no interceptor can stand around. */
@Stateless
public class FinalEjb {

    @Idempotent
    public final void settled(@IdempotencyKey String id) {}
}
