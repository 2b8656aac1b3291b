// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.sample.probe.method.placing;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;

/** Calls a bean; the body is the key. */
@Path("placing/{bean}")
@RequestScoped
public class PlacingResource {

    @Inject
    private OnStateless onStateless;

    @Inject
    private OnPlain onPlain;

    @Inject
    private OnStereotype onStereotype;

    @Inject
    private InheritingStateless inheritingStateless;

    @Inject
    private InheritingPlain inheritingPlain;

    @POST
    public String place(@PathParam("bean") String bean, String key) {
        return switch (bean) {
            case "OnStateless" -> onStateless.place(key);
            case "OnPlain" -> onPlain.place(key);
            case "OnStereotype" -> onStereotype.place(key);
            case "InheritingStateless" -> inheritingStateless.place(key);
            default -> inheritingPlain.place(key);
        };
    }
}
