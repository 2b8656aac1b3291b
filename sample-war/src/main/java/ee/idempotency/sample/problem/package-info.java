// SPDX-License-Identifier: Apache-2.0
/**
 * Answers for errors, as problem details (RFC 9457). {@link ee.idempotency.sample.problem.Problem} is the body; the
 * mappers turn refused input into one.
 */
package ee.idempotency.sample.problem;
