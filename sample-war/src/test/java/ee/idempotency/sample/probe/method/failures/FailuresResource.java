// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.sample.probe.method.failures;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;

/** Calls a method that throws. The body is the key. */
@Path("failures/{kind}/{failure}")
@RequestScoped
public class FailuresResource {

    @Inject
    private StatelessRefusing stateless;

    @Inject
    private PlainRefusing plain;

    @POST
    public String call(@PathParam("kind") String kind, @PathParam("failure") String failure, String key)
            throws Declined, Unmakeable {
        Refusing bean = kind.equals("Plain") ? plain : stateless;
        return switch (failure) {
            case "declined" -> bean.declined(key);
            case "bounced" -> bean.bounced(key);
            case "unmakeable" -> bean.unmakeable(key);
            case "undone" -> bean.undone(key);
            default -> bean.broken(key);
        };
    }
}
