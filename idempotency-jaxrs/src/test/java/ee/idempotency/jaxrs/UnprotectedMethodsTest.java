// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.jaxrs;

import static org.assertj.core.api.Assertions.assertThat;

import ee.idempotency.Idempotent;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class UnprotectedMethodsTest {

    @Test
    void namesPostAndPatchInTheOrderOfTheirPaths() {
        assertThat(names(Stock.class, Basket.class))
                .containsExactly(
                        "PATCH /basket (" + Basket.class.getName() + ".change(String))",
                        "POST /basket (" + Basket.class.getName() + ".fill(String))",
                        "POST /stock/{id} (" + Stock.class.getName() + ".add(String))");
    }

    @Test
    void namesMethodsThatAnInterfaceDeclares() {
        assertThat(names(Implementing.class))
                .containsExactly("POST /declared (" + Implementing.class.getName() + ".declared(String))");
        assertThat(UnprotectedMethods.isResource(Implementing.class)).isTrue();
    }

    @Test
    void namesSubResourcesByTheirClass() {
        assertThat(names(SubResource.class))
                .containsExactly("POST " + SubResource.class.getName() + ".add (" + SubResource.class.getName()
                        + ".add(String))");
        assertThat(UnprotectedMethods.isResource(SubResource.class)).isFalse();
    }

    @Test
    void namesNothingThatIsProtected() {
        assertThat(names(Protected.class)).isEmpty();
    }

    @Test
    void namesNeitherInterfacesNorAbstractClasses() {
        assertThat(names(Declared.class, Unfinished.class)).isEmpty();
    }

    @Test
    void reportsAllInOneLine() {
        assertThat(UnprotectedMethods.of(List.of(Stock.class, Basket.class)))
                .asString()
                .startsWith("Without @Idempotent, so that a retry may take effect twice: PATCH /basket (")
                .contains("; POST /basket (", "; POST /stock/{id} (")
                .doesNotContain("\n");
    }

    private static Iterable<String> names(Class<?>... types) {
        return UnprotectedMethods.of(List.of(types)).names();
    }

    @Path("stock")
    public static class Stock {

        @GET
        public void get() {}

        @PUT
        public void put(String body) {}

        @DELETE
        public void delete() {}

        @POST
        @Path("{id}")
        public void add(String body) {}

        @POST
        void hidden(String body) {}

        public void other(String body) {}
    }

    @Path("basket")
    public static class Basket {

        @PATCH
        public void change(String body) {}

        @POST
        public void fill(String body) {}

        @POST
        @Path("order")
        @Idempotent
        public void order(String body) {}
    }

    @Path("protected")
    @Idempotent
    public static class Protected {

        @POST
        public void add(String body) {}

        @PATCH
        public void change(String body) {}
    }

    @Path("declared")
    public interface Declared {

        @POST
        void declared(String body);
    }

    public static class Implementing implements Declared {

        @Override
        public void declared(String body) {}
    }

    @Path("unfinished")
    public abstract static class Unfinished {

        @POST
        public void add(String body) {}
    }

    public static class SubResource {

        @POST
        public void add(String body) {}
    }
}
