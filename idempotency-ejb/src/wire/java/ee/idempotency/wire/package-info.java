// SPDX-License-Identifier: Apache-2.0
/**
 * What a database is made to do, counted from outside: shared by the tests of this module and by the benchmarks, which compile it
 * both. {@link ee.idempotency.wire.CostMeter} is where to begin.
 */
@NullMarked
package ee.idempotency.wire;

import org.jspecify.annotations.NullMarked;
