// SPDX-License-Identifier: Apache-2.0
package ee.idempotency;

import jakarta.enterprise.util.Nonbinding;
import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Protects a Jakarta REST resource method, or a business method of an EJB or CDI bean: for one key, in one scope, its side effect
 * happens at most once, commits together with the record of it, and a retry is answered from that record.
 *
 * <pre>{@code
 * @POST
 * @Idempotent
 * public Response place(NewOrder order) {
 *     return Response.status(201).entity(orders.place(order)).build();
 * }
 *
 * @Idempotent
 * public Receipt capture(@IdempotencyKey String captureId, BigDecimal amount) {
 *     return payments.capture(captureId, amount);
 * }
 * }</pre>
 *
 * <p>A method that answers HTTP requests is a resource method, also on an EJB, and is protected when a request comes; every other one
 * is a bean method, protected whenever a client of the bean calls it. Values are read and checked when the application is deployed; a
 * mistake fails the deployment and names class, method and value.
 *
 * <p><b>On resource methods.</b> The library begins a JTA transaction before the method runs, after authentication and authorization.
 * A {@code @Transactional} bean with {@code REQUIRED} and an EJB with container-managed transactions join it. The answer leaves after
 * the commit. On a class it protects every resource method other than GET, HEAD and OPTIONS. An annotation on an interface that
 * declares the resource counts.
 *
 * <p><b>On bean methods.</b> The record commits with the transaction that the method runs in: the container's, the one of
 * {@code @Transactional}, or the caller's. Whoever began it ends it, and takes the record along when it rolls back. For a CDI bean
 * without {@code @Transactional} one is begun and committed where none is active; elsewhere a call without a transaction is refused
 * with {@link NoTransactionException}, and nothing runs. A retry gets what the method returned, read again by JSON-B, or an exception
 * that it threw and that does not roll back; an attempt that is refused throws an {@link IdempotencyException}. Inside a request that
 * a resource method was admitted for, a bean method with the request's own key runs as part of that; with another key it is an
 * operation of its own, in the same transaction. On a class it protects every public business method, inherited ones too, and each has a key.
 *
 * <p>It may stand on a stereotype, or on an interceptor binding of the application's own, whose values then are those of
 * every class and method that carries it; what stands on the method counts before what stands on the class. Subclasses inherit it from a class, and with
 * methods that they do not override.
 *
 * <p><b>What does not work.</b> On either kind of method:
 *
 * <ul>
 *   <li>Asynchronous methods ({@code @Suspended}, {@code @Asynchronous}, {@code CompletionStage}, {@code Future}, server-sent events):
 *       the answer would be made outside the transaction. They fail the deployment.
 *   <li>{@code NOT_SUPPORTED}, {@code NEVER} and bean-managed transactions, on resource methods also {@code REQUIRES_NEW}: the effect
 *       would not commit with the record. They fail the deployment.
 *   <li>Work that an inner bean does in {@code REQUIRES_NEW}: it commits alone, whatever becomes of the record.
 *   <li>Effects outside the transaction (a card charge, an e-mail): a rollback does not undo them.
 * </ul>
 *
 * <p>On resource methods:
 *
 * <ul>
 *   <li>GET, HEAD and OPTIONS: safe methods need no key. On the method itself it fails the deployment.
 *   <li>Roles that are checked on inner EJBs only: a replay does not pass through them. Put them on the resource method.
 *   <li>Stereotypes and bindings: they are not looked at, and nothing says so. Write the annotation itself.
 *   <li>Without {@code idempotency-jaxrs} among the libraries nothing would protect it, so the deployment fails.
 * </ul>
 *
 * <p>On bean methods:
 *
 * <ul>
 *   <li>Calls from within the bean, {@code this.capture(…)}: they pass no interceptor. They run unprotected, and nothing says so.
 *   <li>An annotation on an interface: CDI takes no interceptor binding from there. It fails the deployment.
 *   <li>Private, static and final methods: no container intercepts them. Annotated, they fail the deployment.
 *   <li>Timers ({@code @Schedule}, {@code @Timeout}) and lifecycle callbacks: the container calls them past the interceptor. They fail
 *       the deployment; call {@link Idempotency} inside.
 *   <li>Results that JSON-B does not read back fail the deployment. What was an instance of a subclass comes back as the declared
 *       type, unless that has {@code @JsonbTypeInfo}; what JSON-B does not write is lost.
 *   <li>Fields, cause and stack trace of an exception: its type and message are stored, no more. One that can't be made of those is
 *       replayed as {@link ReplayedFailureException}.
 *   <li>Interceptors with a higher priority number than the library's, {@code PLATFORM_BEFORE + 300}: a replay does not pass through
 *       them.
 * </ul>
 *
 * @see IdempotencyKey
 * @see ExcludedFromFingerprint
 * @see Idempotency
 * @see <a href="https://datatracker.ietf.org/doc/html/draft-ietf-httpapi-idempotency-key-header-07">The Idempotency-Key
 *     HTTP Header Field</a>
 */
@Documented
@Inherited
@InterceptorBinding
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface Idempotent {

    /**
     * The operation's name, part of the record's identity; at most 255 characters. Empty: on a resource method the HTTP method and the
     * path template, for instance {@code POST /orders/{id}/refunds}, on a bean method the bean's class and the method, for instance
     * {@code ee.shop.Payments.capture}. Name it to rename a path or a method without losing the records of its retries, and to tell
     * overloaded methods of a bean apart, which fail the deployment otherwise.
     */
    @Nonbinding
    String operation() default "";

    /**
     * Where the key stands. Not together with {@link #header()}.
     *
     * <p>On resource methods a JSON Pointer (RFC 6901) into the request body, for instance {@code /requestId}. What it points at must
     * be a string, or an integral number. Empty: the header.
     *
     * <p>On bean methods text with expressions over the parameters in Jakarta Expression Language, for instance {@code #{event.id}} or
     * {@code #{order.customer.id}:#{order.number}}; {@code args[0]} names a parameter by its index, where the class file has no names.
     * Each expression must come to a string, a UUID, an integral number or an enum; where one is null or blank the call has no key.
     * Not together with a parameter marked with {@link IdempotencyKey}. Empty: what is marked with that, or {@link #header()}; there
     * is no default.
     */
    @Nonbinding
    String key() default "";

    /**
     * The request header that carries the key. Not together with {@link #key()}.
     *
     * <p>On resource methods answers echo the key in {@link IdempotencySettings#keyHeader()} all the same. Empty:
     * {@link IdempotencySettings#keyHeader()}.
     *
     * <p>On bean methods the header of the HTTP request that the call is made in; outside of one the call has no key. Empty: the key
     * stands elsewhere.
     */
    @Nonbinding
    String header() default "";

    /**
     * Whether an attempt without a key is refused: a request with 400, a call with {@link MissingKeyException}. When false it runs
     * unprotected. A malformed key is refused either way.
     */
    @Nonbinding
    boolean required() default true;

    /** What a second attempt gets while the first one runs; where it is refused, a call gets {@link InProgressException}. */
    @Nonbinding
    InFlight inFlight() default InFlight.WAIT;

    /**
     * How long a second attempt waits, as an ISO-8601 duration, for instance {@code PT2S}. Positive. Empty:
     * {@link IdempotencySettings#waitLimit()}. Not together with {@link InFlight#REJECT}. A call that waits may hold locks that the
     * first attempt needs, which no database sees: this limit ends that.
     */
    @Nonbinding
    String waitLimit() default "";

    /**
     * How long the record answers retries, as an ISO-8601 duration from the first attempt's start, for instance
     * {@code P2D}. Positive. Empty: {@link IdempotencySettings#retention()}.
     */
    @Nonbinding
    String retention() default "";

    /** What an attempt gets whose key has a record past its retention; where it is refused, a call gets {@link ExpiredKeyException}. */
    @Nonbinding
    AfterExpiry afterExpiry() default AfterExpiry.RUN_AGAIN;

    /**
     * When an attempt claims its key in the database. {@link Claim#LAST} saves a statement on each first attempt, and is for operations
     * whose effects are all in the one database, where duplicates are rare.
     *
     * <p>What does not work with it:
     *
     * <ul>
     *   <li>Effects outside the database, even those that bear a rollback: two attempts may run at the same time on two nodes, and a
     *       retry on a node that has not seen the key runs the whole work before it is thrown away.
     *   <li>{@link InFlight#REJECT}, and the refusal of another request with the same key, while the first attempt runs on another node:
     *       the second one runs too, and is refused at its end.
     *   <li>{@link StoreFailure#PROCEED}: the store is used after the work, whose transaction a failure takes along. It fails the
     *       deployment.
     * </ul>
     *
     * <p>On a bean method inside a transaction of its caller an attempt that loses throws {@link RetryInNewTransactionException}, and the
     * same call in a new transaction on this node gets the answer.
     */
    @Nonbinding
    Claim claim() default Claim.FIRST;

    /**
     * Whether the fingerprint of a JSON body ignores member order, white space and the spelling of numbers and strings
     * (RFC 8785), so that a retry may serialise its body anew. When false it is taken over the bytes. For resource methods; that of a
     * bean method's arguments always ignores these, and this changes nothing.
     */
    @Nonbinding
    boolean canonicalJson() default false;

    /**
     * JSON Pointers (RFC 6901) to what is no part of the fingerprint.
     *
     * <p>On resource methods members of the body, for instance {@code /sentAt}. Requires {@link #canonicalJson()}.
     *
     * <p>On bean methods places in the array of all arguments, for instance {@code /0/sentAt}. To leave a whole argument out see
     * {@link ExcludedFromFingerprint}.
     */
    @Nonbinding
    String[] excluded() default {};

    /**
     * The statuses below 500 that are rolled back and released instead of stored, from 300 to 499. Empty:
     * {@link IdempotencySettings#releasedStatuses()}. Statuses from 500 on are always released. For resource methods only; on a bean
     * method the exception decides, and a value fails the deployment.
     */
    @Nonbinding
    int[] releasedStatuses() default {};

    /**
     * What an attempt gets when the record's store can't be reached; a call that is refused gets {@link StoreUnavailableException}.
     * {@link StoreFailure#PROCEED} is for resource methods only; on a bean method, where the failure may have broken the transaction,
     * it fails the deployment.
     */
    @Nonbinding
    StoreFailure onStoreFailure() default StoreFailure.REFUSE;
}
