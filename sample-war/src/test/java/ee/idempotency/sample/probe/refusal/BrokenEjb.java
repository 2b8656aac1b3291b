// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.sample.probe.refusal;

import ee.idempotency.Idempotent;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;

/** Methods of an EJB that leave the caller's transaction. */
@Path("broken-ejb")
@Stateless
@Idempotent
public class BrokenEjb {

    @POST
    @Path("apart")
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void apart() {}

    @POST
    @Path("without")
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public void without() {}
}
