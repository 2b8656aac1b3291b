// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.sample.probe.method.results;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.Optional;

/** Calls a method and tells what came back: class and content. The body is the key. */
@Path("results/{kind}/{type}")
@RequestScoped
public class ResultsResource {

    @Inject
    private StatelessResults stateless;

    @Inject
    private PlainResults plain;

    @Inject
    private Detached detached;

    @POST
    public String call(@PathParam("kind") String kind, @PathParam("type") String type, String key) {
        Results bean = kind.equals("Plain") ? plain : stateless;
        return switch (type) {
            case "nothing" -> {
                bean.nothing(key);
                yield "returned";
            }
            case "integer" -> "int " + bean.integer(key);
            case "truth" -> "boolean " + bean.truth(key);
            case "fraction" -> "double " + bean.fraction(key);
            case "letter" -> "char " + bean.letter(key);
            case "list" -> said(bean.list(key).get(0)) + bean.list(key);
            case "map" -> said(bean.map(key).get("only").get(0)) + bean.map(key);
            case "entity" -> detached.said(bean.entity(key));
            default -> said(object(bean, type, key));
        };
    }

    private static Object object(Results bean, String type, String key) {
        return switch (type) {
            case "text" -> bean.text(key);
            case "record" -> bean.record(key);
            case "present" -> bean.present(key);
            case "empty" -> bean.empty(key);
            case "encoded" -> bean.encoded(key);
            default -> bean.none(key);
        };
    }

    private static String said(Object value) {
        if (value instanceof Optional<?> optional) {
            return "Optional of " + said(optional.orElse(null));
        }
        return value == null ? "null" : value.getClass().getSimpleName() + " " + value;
    }
}
