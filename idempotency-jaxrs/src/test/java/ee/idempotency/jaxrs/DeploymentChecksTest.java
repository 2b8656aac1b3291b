// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.jaxrs;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.ejb.Asynchronous;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HEAD;
import jakarta.ws.rs.OPTIONS;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.container.AsyncResponse;
import jakarta.ws.rs.container.Suspended;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.sse.SseEventSink;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DeploymentChecksTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "get | GET is safe by itself and takes no key; remove the annotation",
                "head | HEAD is safe by itself and takes no key; remove the annotation",
                "options | OPTIONS is safe by itself and takes no key; remove the annotation",
                "unanswerable | it is no resource method, and no door reads the annotation there",
                "staged | an asynchronous method answers outside the transaction; return the result itself",
                "future | an asynchronous method answers outside the transaction; return the result itself",
                "asynchronous | an asynchronous method answers outside the transaction; return the result itself",
                "concurrent | an asynchronous method answers outside the transaction; return the result itself",
                "suspended | a @Suspended response is answered outside the transaction; return the result itself",
                "announced | a @Suspended response is answered outside the transaction; return the result itself",
                "events | server-sent events leave before the commit; return the result itself"
            })
    void refusesWhatDoesNotAnswerInTheTransaction(String method, String message) {
        assertThatThrownBy(() -> DeploymentChecks.check(Methods.of(Unsuitable.class, method)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(message);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ejbRequiresNew | @TransactionAttribute(REQUIRES_NEW)",
                "ejbNotSupported | @TransactionAttribute(NOT_SUPPORTED)",
                "ejbNever | @TransactionAttribute(NEVER)",
                "requiresNew | @Transactional(REQUIRES_NEW)",
                "notSupported | @Transactional(NOT_SUPPORTED)",
                "never | @Transactional(NEVER)"
            })
    void refusesWhatLeavesTheTransaction(String method, String annotation) {
        assertThatThrownBy(() -> DeploymentChecks.check(Methods.of(Leaving.class, method)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(annotation + " leaves the transaction of the record: the effect would not commit with it");
    }

    @Test
    void refusesAClassThatBeginsTransactionsItself() {
        assertThatThrownBy(() -> DeploymentChecks.check(Methods.of(BeanManaged.class, "add")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("@TransactionManagement(BEAN) leaves the transaction of the record");
    }

    @ParameterizedTest
    @ValueSource(strings = {"joins", "joinsByItsClass"})
    void acceptsTheMethodsWordBeforeItsClasss(String method) {
        assertThatCode(() -> DeploymentChecks.check(Methods.of(Joining.class, method)))
                .doesNotThrowAnyException();
    }

    @Test
    void refusesAClassThatIsAsynchronous() {
        assertThatThrownBy(() -> DeploymentChecks.check(Methods.of(AsynchronousClass.class, "add")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("an asynchronous method answers outside the transaction");
    }

    @Test
    void acceptsAMethodWithParametersInTransactionsOfTheContainer() {
        assertThatCode(() -> DeploymentChecks.check(Methods.of(ContainerManaged.class, "add")))
                .doesNotThrowAnyException();
    }

    @Test
    void refusesAMethodThatIsHidden() throws NoSuchMethodException {
        ResourceMethod hidden = new ResourceMethod(Hiding.class, Hiding.class.getDeclaredMethod("add"));

        assertThatThrownBy(() -> DeploymentChecks.check(hidden))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("it is not public, and Jakarta REST does not call it");
    }

    /** What a class inherits without the annotations of the parameters. */
    public interface Announced {

        @POST
        void announced(@Suspended AsyncResponse response);
    }

    public static class Unsuitable implements Announced {

        @GET
        public void get() {}

        @HEAD
        public void head() {}

        @OPTIONS
        public void options() {}

        public void unanswerable() {}

        @POST
        public CompletionStage<String> staged() {
            return future();
        }

        @POST
        public CompletableFuture<String> future() {
            return CompletableFuture.completedFuture("");
        }

        @POST
        @Asynchronous
        public void asynchronous() {}

        @POST
        @jakarta.enterprise.concurrent.Asynchronous
        public void concurrent() {}

        @POST
        public void suspended(@Suspended AsyncResponse response) {
            response.resume("");
        }

        @Override
        public void announced(AsyncResponse response) {
            response.resume("");
        }

        @POST
        public void events(@Context SseEventSink sink) {
            sink.close();
        }
    }

    public static class Leaving {

        @POST
        @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
        public void ejbRequiresNew() {}

        @POST
        @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
        public void ejbNotSupported() {}

        @POST
        @TransactionAttribute(TransactionAttributeType.NEVER)
        public void ejbNever() {}

        @POST
        @Transactional(TxType.REQUIRES_NEW)
        public void requiresNew() {}

        @POST
        @Transactional(TxType.NOT_SUPPORTED)
        public void notSupported() {}

        @POST
        @Transactional(TxType.NEVER)
        public void never() {}
    }

    @TransactionManagement(TransactionManagementType.BEAN)
    public static class BeanManaged {

        @POST
        public void add() {}
    }

    @TransactionManagement(TransactionManagementType.CONTAINER)
    public static class ContainerManaged {

        @POST
        public void add(String order) {}
    }

    @Asynchronous
    public static class AsynchronousClass {

        @POST
        public void add() {}
    }

    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    @Transactional(TxType.REQUIRES_NEW)
    public static class Joining {

        @POST
        @TransactionAttribute(TransactionAttributeType.REQUIRED)
        @Transactional(TxType.REQUIRED)
        public void joins() {}

        @POST
        @Transactional
        public void joinsByItsClass() {}
    }

    public static class Hiding {

        @POST
        void add() {}
    }
}
