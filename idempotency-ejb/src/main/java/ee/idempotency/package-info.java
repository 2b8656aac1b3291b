// SPDX-License-Identifier: Apache-2.0
/**
 * The promise: what an application writes, catches and configures. {@link ee.idempotency.Idempotent} is where to begin. For one
 * key, in one scope, for one operation, the side effect happens at most once and commits together with its record; a retry is
 * answered from the record. Nothing here knows how that is done.
 */
@NullMarked
package ee.idempotency;

import org.jspecify.annotations.NullMarked;
