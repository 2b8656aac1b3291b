// SPDX-License-Identifier: Apache-2.0
/**
 * The one door: decides, owns the clock and the transactions, settles exactly once. {@link
 * ee.idempotency.engine.IdempotencyLedger} is its entry: <em>admit</em>, then <em>complete</em>, <em>refuse</em> or
 * <em>release</em>. It serves the doors (a pair of filters, an interceptor), is not for applications, and promises them no
 * compatibility. It knows no server and no database.
 */
@NullMarked
package ee.idempotency.engine;

import org.jspecify.annotations.NullMarked;
