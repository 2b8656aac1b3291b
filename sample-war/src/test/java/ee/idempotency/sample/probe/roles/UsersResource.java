// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.sample.probe.roles;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;

/** Grants roles and takes them away. */
@Path("users/{user}")
@RequestScoped
public class UsersResource {

    @Inject
    private ProbeUsers users;

    @PUT
    public void grant(@PathParam("user") String user, String role) {
        users.grant(user, role);
    }

    @DELETE
    public void revoke(@PathParam("user") String user) {
        users.revoke(user);
    }
}
