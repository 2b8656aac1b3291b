// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.sample.probe.refusal;

import ee.idempotency.Idempotent;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;

/** An EJB that begins transactions itself. */
@Path("bean-managed")
@Stateless
@TransactionManagement(TransactionManagementType.BEAN)
public class BeanManaged {

    @POST
    @Idempotent
    public void add() {}
}
