// SPDX-License-Identifier: Apache-2.0
/**
 * The method door: calls of EJB and CDI methods, read as attempts, and their results, stored and returned or thrown again. {@link
 * ee.idempotency.method.MethodExtension} reads and checks what is protected when the application is deployed, {@link
 * ee.idempotency.method.IdempotentInterceptor} stands around the calls, {@link ee.idempotency.Idempotency} is the same for code
 * that can't be annotated. The door translates and decides nothing; admission is the engine's.
 */
@NullMarked
package ee.idempotency.method;

import org.jspecify.annotations.NullMarked;
