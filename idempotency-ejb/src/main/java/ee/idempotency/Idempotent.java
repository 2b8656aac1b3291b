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
 * Protects a Jakarta REST resource method: for one key, in one scope, its side effect happens at most once, commits
 * together with the record of it, and a retry is answered from that record.
 *
 * <pre>{@code
 * @POST
 * @Idempotent
 * public Response place(NewOrder order) {
 *     return Response.status(201).entity(orders.place(order)).build();
 * }
 * }</pre>
 *
 * <p>The library begins a JTA transaction before the method runs, after authentication and authorization. A
 * {@code @Transactional} bean with {@code REQUIRED} and an EJB with container-managed transactions join it. The answer
 * leaves after the commit. On a class it protects every resource method other than GET, HEAD and OPTIONS.
 *
 * <p>Values are read and checked when the application is deployed; a mistake fails the deployment and names class, method
 * and value.
 *
 * <p><b>What does not work.</b>
 *
 * <ul>
 *   <li>GET, HEAD and OPTIONS: safe methods need no key. On the method itself it fails the deployment.
 *   <li>Asynchronous methods ({@code @Suspended}, {@code CompletionStage}, server-sent events): the answer would be made
 *       outside the transaction. They fail the deployment.
 *   <li>A method or class that leaves the transaction ({@code REQUIRES_NEW}, {@code NOT_SUPPORTED}, {@code NEVER},
 *       bean-managed transactions): its effect would not commit with the record. It fails the deployment.
 *   <li>Work that an inner bean does in {@code REQUIRES_NEW}: it commits alone, whatever becomes of the record.
 *   <li>Effects outside the transaction (a card charge, an e-mail): a rollback does not undo them.
 *   <li>Methods that are no resource methods: no door reads the annotation there, so the deployment fails.
 *   <li>Roles that are checked on inner EJBs only: a replay does not pass through them. Put them on the resource method.
 * </ul>
 *
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
     * The operation's name, part of the record's identity. Empty: the HTTP method and the path template, for instance
     * {@code POST /orders/{id}/refunds}. Name it to rename a path without losing the records of its retries. At most 255
     * characters.
     */
    @Nonbinding
    String operation() default "";

    /**
     * Where the key stands, when not in a header: a JSON Pointer (RFC 6901) into the request body, for instance
     * {@code /requestId}. What it points at must be a string, or an integral number. Empty: the header.
     */
    @Nonbinding
    String key() default "";

    /** The request header that carries the key; answers echo it in {@link IdempotencySettings#keyHeader()} all the same. Empty: {@link IdempotencySettings#keyHeader()}. Not together with {@link #key()}. */
    @Nonbinding
    String header() default "";

    /**
     * Whether a request without a key is refused with 400. When false it runs unprotected. A malformed key is refused
     * either way.
     */
    @Nonbinding
    boolean required() default true;

    /** What a second attempt gets while the first one runs. */
    @Nonbinding
    InFlight inFlight() default InFlight.WAIT;

    /**
     * How long a second attempt waits, as an ISO-8601 duration, for instance {@code PT2S}. Positive. Empty:
     * {@link IdempotencySettings#waitLimit()}. Not together with {@link InFlight#REJECT}.
     */
    @Nonbinding
    String waitLimit() default "";

    /**
     * How long the record answers retries, as an ISO-8601 duration from the first attempt's start, for instance
     * {@code P2D}. Positive. Empty: {@link IdempotencySettings#retention()}.
     */
    @Nonbinding
    String retention() default "";

    /** What an attempt gets whose key has a record past its retention. */
    @Nonbinding
    AfterExpiry afterExpiry() default AfterExpiry.RUN_AGAIN;

    /**
     * Whether the fingerprint of a JSON body ignores member order, white space and the spelling of numbers and strings
     * (RFC 8785), so that a retry may serialise its body anew. When false it is taken over the bytes.
     */
    @Nonbinding
    boolean canonicalJson() default false;

    /**
     * JSON Pointers (RFC 6901) to members of the body that are no part of the fingerprint, for instance
     * {@code /sentAt}. Requires {@link #canonicalJson()}.
     */
    @Nonbinding
    String[] excluded() default {};

    /**
     * The statuses below 500 that are rolled back and released instead of stored, from 300 to 499. Empty:
     * {@link IdempotencySettings#releasedStatuses()}. Statuses from 500 on are always released.
     */
    @Nonbinding
    int[] releasedStatuses() default {};

    /** What an attempt gets when the record's store can't be reached. */
    @Nonbinding
    StoreFailure onStoreFailure() default StoreFailure.REFUSE;
}
