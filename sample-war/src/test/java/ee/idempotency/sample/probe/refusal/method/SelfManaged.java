// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.sample.probe.refusal.method;

import ee.idempotency.IdempotencyKey;
import ee.idempotency.Idempotent;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;

/** An EJB that begins transactions itself. */
@Stateless
@TransactionManagement(TransactionManagementType.BEAN)
public class SelfManaged {

    @Idempotent
    public void add(@IdempotencyKey String id) {}
}
