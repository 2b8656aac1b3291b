// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.sample.probe.method.program;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;

/** Has work done with a key. */
@Path("jobs/{kind}")
@RequestScoped
public class JobsResource {

    @Inject
    private StatelessJobs stateless;

    @Inject
    private PlainJobs plain;

    @Inject
    private SupportingJobs supporting;

    @PathParam("kind")
    private String kind;

    @QueryParam("key")
    private String key;

    @QueryParam("failure")
    @DefaultValue("")
    private String failure;

    @POST
    @Path("execute")
    public String execute(String text) {
        return jobs().execute(key, text, failure);
    }

    @POST
    @Path("attempt")
    public String attempt(String text) throws NotCounted {
        return jobs().attempt(key, text, failure);
    }

    private Jobs jobs() {
        return switch (kind) {
            case "Stateless" -> stateless;
            case "Plain" -> plain;
            default -> supporting;
        };
    }
}
