// SPDX-License-Identifier: Apache-2.0
/**
 * The method door: calls of EJB and CDI methods, read as attempts. {@link ee.idempotency.method.MethodKey} finds the key of a
 * call, {@link ee.idempotency.method.ArgumentFingerprint} takes the fingerprint of its arguments; both are read and checked when
 * the application is deployed. The door translates and never decides.
 */
@NullMarked
package ee.idempotency.method;

import org.jspecify.annotations.NullMarked;
