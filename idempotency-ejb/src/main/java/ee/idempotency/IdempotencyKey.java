// SPDX-License-Identifier: Apache-2.0
package ee.idempotency;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks what the key of an {@link Idempotent} business method is: one of its parameters, or one getter, field or record component
 * of a parameter's declared type.
 *
 * <pre>{@code
 * @Idempotent
 * public Receipt capture(@IdempotencyKey String captureId, BigDecimal amount) { … }
 *
 * public record PaymentEvent(@IdempotencyKey String id, long order) {}
 *
 * @Idempotent
 * public void received(PaymentEvent event) { … }
 * }</pre>
 *
 * <p>What is marked is a {@code String}, a {@link Key}, a {@link java.util.UUID}, an integral number or its wrapper, a
 * {@link java.math.BigInteger} or an enum (by its name). It is taken as it is; quotes and spaces are part of it. Null, blank text
 * and a null parameter object are a missing key; text over 255 characters or outside printable ASCII is a malformed one.
 *
 * <p>A parameter that is the key is no part of the fingerprint. A mark on a parameter of an overridden method, in a superclass or
 * an interface of the bean, counts as if it stood on the method itself. A getter that is marked in a supertype stays marked where
 * it is overridden; private and inherited fields count.
 *
 * <p>What a method says itself, by {@link Idempotent#key()}, {@link Idempotent#header()} or a marked parameter, goes before the
 * marks in the types of its parameters. So a type whose objects stand in many methods may mark a member, and a method that takes
 * two of them names one:
 *
 * <pre>{@code
 * @Idempotent(key = "#{from.id}:#{transferId}")
 * public void transfer(Account from, Account to, String transferId) { … }
 * }</pre>
 *
 * <p>A mark on a parameter whose type marks a member means that member.
 *
 * <p><b>What does not work.</b> Each of these fails the deployment, with class and method in the message:
 *
 * <ul>
 *   <li>Two marks: two parameters, two members of one type (its field and its getter are two), or a member of each of
 *       two parameters of a method that says nothing itself.
 *   <li>A marked parameter together with {@link Idempotent#key()} or {@link Idempotent#header()}, or those two together.
 *   <li>A mark on something of another type, for instance {@code double}, {@code Object} or a type variable.
 *   <li>A mark on a static member, on a method with parameters, or on one that returns nothing.
 *   <li>A mark on a member of a subtype, of an element of a collection, or of a member's type: only the parameter's declared type and
 *       what that inherits is looked at. Name such a place with an expression in {@link Idempotent#key()}.
 * </ul>
 *
 * <p>On methods that are called by HTTP as resource methods the mark is not read.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.PARAMETER, ElementType.METHOD, ElementType.FIELD, ElementType.RECORD_COMPONENT})
public @interface IdempotencyKey {}
