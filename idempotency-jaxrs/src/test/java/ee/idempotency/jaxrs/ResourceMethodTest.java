// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.jaxrs;

import static org.assertj.core.api.Assertions.assertThat;

import ee.idempotency.Idempotent;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HEAD;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.OPTIONS;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ResourceMethodTest {

    @Test
    void readsTheHttpMethodOfAnApplicationsOwnAnnotation() {
        assertThat(Methods.of(Orders.class, "copy").httpMethod()).contains("COPY");
    }

    @Test
    void hasNoHttpMethodWithoutSuchAnAnnotation() {
        assertThat(Methods.of(Orders.class, "helper").httpMethod()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"list, true", "head, true", "options, true", "place, false", "copy, false", "helper, false"})
    void isSafeWhenItAnswersToASafeMethod(String name, boolean safe) {
        assertThat(Methods.of(Orders.class, name).safe()).isEqualTo(safe);
    }

    @ParameterizedTest
    @ValueSource(strings = {"list", "head", "options"})
    void isNotProtectedByItsClassWhenSafe(String name) {
        assertThat(Methods.of(Orders.class, name).idempotent()).isEmpty();
    }

    @Test
    void isProtectedByItsClassOtherwise() {
        assertThat(Methods.of(Orders.class, "place").idempotent())
                .map(Idempotent::operation)
                .contains("on the class");
    }

    @Test
    void isProtectedByItsOwnAnnotationBeforeItsClasss() {
        assertThat(Methods.of(Orders.class, "copy").idempotent())
                .map(Idempotent::operation)
                .contains("on the method");
    }

    @Test
    void keepsItsOwnAnnotationWhenSafeForTheDeploymentToRefuse() {
        assertThat(Methods.of(Orders.class, "readAndMark").idempotent()).isPresent();
    }

    @ParameterizedTest
    @ValueSource(classes = {Composed.class, ComposedMethod.class})
    void isProtectedThroughAnAnnotationOfTheApplications(Class<?> resource) {
        assertThat(Methods.of(resource, "place").idempotent())
                .map(Idempotent::operation)
                .contains("charging");
    }

    @Test
    void inheritsFromAnInterface() {
        ResourceMethod method = Methods.of(ImplementedRefunds.class, "refund");

        assertThat(method.httpMethod()).contains("PUT");
        assertThat(method.idempotent()).isPresent();
        assertThat(method.operation()).isEqualTo("PUT /refunds/{id}");
    }

    @Test
    void readsAnInterfaceThatIsTheResourceItself() {
        assertThat(Methods.of(MoreRefunds.class, "refund").operation()).isEqualTo("PUT /refunds/{id}");
    }

    @Test
    void inheritsFromAnInterfaceOfAnInterface() {
        assertThat(Methods.of(FarRefunds.class, "refund").operation()).isEqualTo("PUT /refunds/{id}");
    }

    @Test
    void inheritsFromASuperclassThatItOverrides() {
        ResourceMethod method = Methods.of(ExtendedRefunds.class, "refund");

        assertThat(method.operation()).isEqualTo("PUT /refunds/{id}");
        assertThat(method.idempotent()).isPresent();
    }

    @Test
    void prefersTheSuperclassToItsInterface() {
        assertThat(Methods.of(RenamedRefunds.class, "refund").httpMethod()).contains("PATCH");
    }

    @ParameterizedTest
    @ValueSource(classes = {Invoices.class, FarInvoices.class, ListedInvoices.class, SentInvoices.class})
    void inheritsFromAGenericSupertype(Class<?> resource) {
        ResourceMethod method = Methods.of(resource, "create");

        assertThat(method.httpMethod()).contains("POST");
        assertThat(method.idempotent()).isPresent();
    }

    @Test
    void inheritsNothingFromAGenericSupertypeByAnOverload() throws NoSuchMethodException {
        ResourceMethod overload =
                new ResourceMethod(NumberedInvoices.class, NumberedInvoices.class.getMethod("create", Integer.class));

        assertThat(overload.httpMethod()).isEmpty();
    }

    @Test
    void inheritsNothingFromAnOverload() throws NoSuchMethodException {
        ResourceMethod overload =
                new ResourceMethod(OverloadedRefunds.class, OverloadedRefunds.class.getMethod("refund"));

        assertThat(overload.httpMethod()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "place, POST /orders",
        "copy, COPY /orders/{id}/copy",
        "slashes, POST /orders/a",
        "root, POST /orders",
    })
    void joinsThePathsOfClassAndMethod(String name, String operation) {
        assertThat(Methods.of(Orders.class, name).operation()).isEqualTo(operation);
    }

    /** An annotation of an application's own. */
    @Idempotent(operation = "charging")
    @Retention(RetentionPolicy.RUNTIME)
    @interface Charging {}

    @Charging
    static class Composed {

        @POST
        public void place() {}
    }

    static class ComposedMethod {

        @POST
        @Charging
        public void place() {}
    }

    @Test
    void joinsTwoRootsToOne() {
        assertThat(Methods.of(Root.class, "place").operation()).isEqualTo("POST /");
    }

    @Test
    void namesASubResourceByItsClassAndMethod() {
        assertThat(Methods.of(Lines.class, "add").operation()).isEqualTo("POST " + Lines.class.getName() + ".add");
    }

    @Test
    void namesClassMethodAndParametersInMessages() {
        assertThat(Methods.of(Orders.class, "copy"))
                .hasToString("ee.idempotency.jaxrs.ResourceMethodTest$Orders.copy(String, int)");
    }

    @Retention(RetentionPolicy.RUNTIME)
    @HttpMethod("COPY")
    @interface Copy {}

    @Path("orders/")
    @Idempotent(operation = "on the class")
    public static class Orders {

        @POST
        public void place(String order) {}

        @Copy
        @Path("/{id}/copy")
        @Idempotent(operation = "on the method")
        public void copy(@PathParam("id") String id, int times) {}

        @POST
        @Path("//a/")
        public void slashes() {}

        @POST
        @Path("/")
        public void root() {}

        @GET
        public void list() {}

        @HEAD
        public void head() {}

        @OPTIONS
        public void options() {}

        @GET
        @Path("marked")
        @Idempotent
        public void readAndMark() {}

        public void helper() {}
    }

    @Path("/")
    public static class Root {

        @POST
        @Path("/")
        public void place() {}
    }

    public static class Lines {

        @POST
        public void add() {}
    }

    @Path("/refunds")
    interface Refunds {

        @PUT
        @Path("{id}")
        @Idempotent
        void refund(String id);
    }

    interface MoreRefunds extends Refunds {}

    public static class ImplementedRefunds implements Refunds {

        @Override
        public void refund(String id) {}
    }

    public static class OverloadedRefunds extends ImplementedRefunds {

        public void refund() {}
    }

    public static class FarRefunds implements MoreRefunds {

        @Override
        public void refund(String id) {}
    }

    public static class ExtendedRefunds extends ImplementedRefunds {

        @Override
        public void refund(String id) {}
    }

    public static class PatchedRefunds implements Refunds {

        @Override
        @PATCH
        public void refund(String id) {}
    }

    public static class RenamedRefunds extends PatchedRefunds {

        @Override
        public void refund(String id) {}
    }

    interface Creating<T> {

        @POST
        @Idempotent
        void create(T entity);
    }

    abstract static class Resource<A, E extends CharSequence> implements Creating<E> {}

    public static class Invoices implements Creating<String> {

        @Override
        public void create(String invoice) {}
    }

    public static class NumberedInvoices extends Invoices {

        public void create(Integer number) {}
    }

    public static class FarInvoices extends Resource<Integer, String> {

        @Override
        public void create(String invoice) {}
    }

    public static class ListedInvoices implements Creating<List<String>> {

        @Override
        public void create(List<String> invoices) {}
    }

    public static class SentInvoices<T extends CharSequence> implements Creating<T[]> {

        @Override
        public void create(T[] invoices) {}
    }
}
