// SPDX-License-Identifier: Apache-2.0
package ee.idempotency;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Leaves a parameter of an {@link Idempotent} business method out of the fingerprint: two calls with the same key that differ in
 * it alone are an attempt and its retry.
 *
 * <pre>{@code
 * @Idempotent
 * public Receipt capture(@IdempotencyKey String captureId, BigDecimal amount, @ExcludedFromFingerprint Instant sentAt) { … }
 * }</pre>
 *
 * <p>It is for what differs from try to try (a time, a trace) and for what JSON-B can't write (a stream, a callback, a context of
 * the container). A mark on a parameter of an overridden method, in a superclass or an interface of the bean, counts as if it
 * stood on the method itself. For a member inside a parameter see {@link Idempotent#excluded()}.
 *
 * <p><b>What does not work.</b> What is left out does not tell a retry from a reuse of the key: a method that leaves out all that
 * matters answers another intent with the first one's result. On resource methods that are called by HTTP it is not read.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.PARAMETER)
public @interface ExcludedFromFingerprint {}
