// SPDX-License-Identifier: Apache-2.0
/**
 * The HTTP door: a pair of filters, bound by {@link ee.idempotency.jaxrs.IdempotencyFeature} to the resource methods that are
 * {@link ee.idempotency.Idempotent} and to no others, with their readers and writers. It translates requests into attempts and
 * admissions into answers; the ledger decides. Nothing here is for applications.
 */
@NullMarked
package ee.idempotency.jaxrs;

import org.jspecify.annotations.NullMarked;
