// SPDX-License-Identifier: Apache-2.0
/**
 * Measures what protection costs, beside hand-written code and other libraries, and writes the page {@code docs/performance.md}.
 * {@link ee.idempotency.benchmarks.Benchmarks} is where to begin; a {@link ee.idempotency.benchmarks.Level} is one chapter of the
 * page, in a package of its own. Only ratios of one run mean something, so what is compared runs in turns.
 */
@NullMarked
package ee.idempotency.benchmarks;

import org.jspecify.annotations.NullMarked;
