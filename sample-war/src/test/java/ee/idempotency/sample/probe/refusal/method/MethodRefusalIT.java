// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.sample.probe.refusal.method;

import static org.assertj.core.api.Assertions.assertThat;

import ee.idempotency.arquillian.Database;
import ee.idempotency.arquillian.Launch;
import ee.idempotency.arquillian.Server;
import ee.idempotency.arquillian.TestDatabase;
import ee.idempotency.sample.probe.ProbeWar;
import ee.idempotency.sample.probe.app.NotesResource;
import ee.idempotency.sample.probe.app.ProbeApplication;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A deployment fails where a business method can't be protected, and its log says of every one where and why. */
class MethodRefusalIT {

    private static String log;

    @BeforeAll
    static void deploy() {
        Database database = TestDatabase.underTest();
        log = Server.refuse(
                Launch.of(
                        ProbeWar.named("right")
                                .with(ProbeApplication.class, Promise.class, Event.class)
                                .with(RightMethods.class, RightEjb.class, CurrencyCodec.class)
                                .withUnit()
                                .on(database),
                        ProbeWar.named("faulty")
                                .with(ProbeApplication.class, Promise.class, Event.class)
                                .with(FaultyKeys.class, FaultyValues.class, FaultyEjb.class, SelfManaged.class)
                                .with(FaultyShapes.class, FaultyShapes.Shape.class)
                                .with(FaultyShapes.Sealed.class, FaultyShapes.Forgetful.class)
                                .with(BeanPromise.class, EjbPromise.class, FaultyResource.class)
                                .withUnit()
                                .on(database),
                        ProbeWar.named("settled")
                                .with(FinalEjb.class)
                                .withUnit()
                                .on(database),
                        ProbeWar.ofNotes("doorless")
                                .without("idempotency-jaxrs")
                                .withUnit()
                                .on(database)),
                1);
    }

    @Test
    void deploysOnlyWhatIsRight() {
        assertThat(log)
                .doesNotContain("@Idempotent on " + RightMethods.class.getName(), RightEjb.class.getName() + ".");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "FaultyKeys.keyless(String): it names no key: mark a parameter, or a getter",
                "FaultyKeys.twoMarks(String, String): it names more than one key, leave one of: parameter 0 (one); parameter 1 (other)",
                "FaultyKeys.markAndHeader(String): it names more than one key, leave one of: parameter 0 (id); header = \"X-Key\"",
                "FaultyKeys.expressionAndHeader(String): it names more than one key, leave one of: key = \"#{id}\"; header = \"X-Key\"",
                "FaultyKeys.twoMembers(Event, Event): it names more than one key, leave one of: ",
                "FaultyKeys.unclosed(Event): key has a #{ that begins no expression: close it with }",
                "FaultyKeys.unparsable(Event): key has #{event..id}, which is no expression",
                "FaultyKeys.unknown(Event): key has order in #{order.id}, which is no parameter; there are: event,",
                "FaultyKeys.misspelt(Event): key has ident in #{event.ident}, but ",
                "FaultyKeys.constant(Event): key must have an expression such as #{event.id}, or all calls would have one key; was \"the key\"",
                "FaultyKeys.constantExpression(Event): key has #{'the key'}, which names no parameter and is the same for all calls",
                "FaultyKeys.pointer(Event): key must have an expression such as #{event.id}, or all calls would have one key; was \"/id\"",
                "FaultyKeys.fractional(Event): key has #{event.amount}, which must come to ",
                "FaultyKeys.unsupported(double): @IdempotencyKey on parameter 0 (id) must be on ",
                "FaultyResource.add(String): a JSON Pointer into the body must start with \"/\", was \"#{body.id}\""
            })
    void namesMistakesInKeys(String message) {
        assertNamed(message);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "FaultyValues.unkept(String): retention must be positive, was PT0S",
                "FaultyValues.past(String): retention must be positive, was PT-1S",
                "FaultyValues.words(String): retention must be an ISO-8601 duration such as PT30M or P2D, was \"two days\"",
                "FaultyValues.waitless(String): waitLimit must be positive, was PT0S",
                "FaultyValues.impatient(String): waitLimit must be an ISO-8601 duration such as PT30M or P2D, was \"soon\"",
                "FaultyValues.undecided(String): waitLimit has no meaning with inFlight = REJECT, was PT2S",
                "FaultyValues.longwinded(String): operation must have 1 to 255 characters, was \"too long ",
                "FaultyValues.releasing(String): releasedStatuses is for resource methods; here the exception decides",
                "FaultyValues.proceeding(String): onStoreFailure = PROCEED is for resource methods",
                "FaultyValues.pointless(String): excluded must point into the array of all arguments"
            })
    void namesMistakesInValues(String message) {
        assertNamed(message);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "FaultyShapes.anything(String): a result of type java.lang.Object can't be read back",
                "FaultyShapes.streamed(String): a result of type java.util.stream.Stream<java.lang.String> can't be read back",
                "FaultyShapes.shape(String): a result of type ",
                "FaultyShapes.wild(String): a result of type java.util.List<?> can't be read back: ? is a wildcard",
                "FaultyShapes.sealed(String): a result of type ",
                "FaultyShapes.forgetful(String): a result of type ",
                "FaultyShapes.stream(String, InputStream): parameter 1 (body) can't be part of the fingerprint",
                "FaultyShapes.callback(String, Supplier): parameter 1 (text) can't be part of the fingerprint",
                "FaultyShapes.staged(String): an asynchronous method answers outside the transaction",
                "FaultyShapes.future(String): an asynchronous method answers outside the transaction",
                "FaultyShapes.concurrent(String): an asynchronous method answers outside the transaction",
                "FaultyShapes.without(String): @Transactional(NOT_SUPPORTED) leaves the transaction of the record",
                "FaultyShapes.never(String): @Transactional(NEVER) leaves the transaction of the record",
                "FaultyShapes.hidden(String): it is private, and no container intercepts it",
                "FaultyShapes.fixed(String): it is public static, and no container intercepts it"
            })
    void namesMistakesInMethods(String message) {
        assertNamed(message);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "FaultyEjb.begin(): a method with @PostConstruct is called by the container past the interceptor",
                "FaultyEjb.nightly(): a method with @Schedule is called by the container past the interceptor",
                "FaultyEjb.elapsed(Timer): a method with @Timeout is called by the container past the interceptor",
                "FaultyEjb.later(String): an asynchronous method answers outside the transaction",
                "FaultyEjb.without(String): @TransactionAttribute(NOT_SUPPORTED) leaves the transaction of the record",
                "FaultyEjb.never(String): @TransactionAttribute(NEVER) leaves the transaction of the record",
                "SelfManaged.add(String): @TransactionManagement(BEAN) leaves the transaction of the record"
            })
    void namesMistakesInEjbs(String message) {
        assertNamed(message);
    }

    @Test
    void namesOneOfTwoMethodsWithOneOperation() {
        String operation = FaultyValues.class.getName() + ".overloaded";

        assertThat(log)
                .containsPattern("@Idempotent on " + Pattern.quote(operation) + "\\(String(, int)?\\): its operation \""
                        + Pattern.quote(operation) + "\" is that of " + Pattern.quote(operation));
    }

    @ParameterizedTest
    @ValueSource(classes = {BeanPromise.class, EjbPromise.class})
    void namesTheImplementationOfAnAnnotatedInterface(Class<?> bean) {
        assertThat(log)
                .contains("@Idempotent on " + Promise.class.getName()
                        + ".keep: CDI takes no interceptor binding from an interface; annotate " + bean.getName()
                        + ".keep(String)");
    }

    /** The container says so itself, before the library can. */
    @Test
    void namesTheFinalMethod() {
        assertThat(log)
                .contains(FinalEjb.class.getName() + ".settled(@IdempotencyKey String)", "cannot be declared final");
    }

    @Test
    void namesTheResourceMethodWhoseDoorIsMissing() {
        assertThat(log)
                .contains("@Idempotent on " + NotesResource.class.getName() + ".add(String):"
                        + " it answers HTTP requests, and nothing would protect it; add idempotency-jaxrs");
    }

    private static void assertNamed(String message) {
        assertThat(log).contains("@Idempotent on " + MethodRefusalIT.class.getPackageName() + "." + message);
    }
}
