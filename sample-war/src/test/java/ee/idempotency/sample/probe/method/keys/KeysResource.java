// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.sample.probe.method.keys;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;

/** Calls the method with a key at the place, unprotected itself. */
@Path("keys/{kind}/{source}")
@RequestScoped
public class KeysResource {

    /** The header that one of the methods takes its key from. */
    public static final String HEADER = "X-Intent";

    /** The number that is one half of the composite key. */
    public static final int NUMBER = 7;

    @Inject
    private StatelessKeys stateless;

    @Inject
    private SingletonKeys singleton;

    @Inject
    private PlainKeys plain;

    @POST
    public String call(
            @PathParam("kind") String kind,
            @PathParam("source") String source,
            @QueryParam("key") String key,
            String text) {
        KeySources bean = kind.equals("Plain") ? plain : kind.equals("Singleton") ? singleton : stateless;
        return switch (source) {
            case "byParameter" -> bean.byParameter(key, text);
            case "byGetter" -> bean.byGetter(new ByGetter(key), text);
            case "byField" -> bean.byField(new ByField(key, text));
            case "byComponent" -> bean.byComponent(new ByComponent(key, NUMBER), text);
            case "byName" -> bean.byName(new Unmarked(key, NUMBER), text);
            case "byIndex" -> bean.byIndex(new Unmarked(key, NUMBER), text);
            case "byComposite" -> bean.byComposite(new Unmarked(key, NUMBER), text);
            case "byHeader" -> bean.byHeader(text);
            default -> bean.byChoice(key, text);
        };
    }
}
