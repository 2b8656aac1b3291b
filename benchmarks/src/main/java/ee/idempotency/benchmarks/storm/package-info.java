// SPDX-License-Identifier: Apache-2.0
/**
 * The level {@code storm}: what is left for other requests while many duplicates of one key come at once. {@link
 * ee.idempotency.benchmarks.storm.StormLevel} is its entry; a {@link ee.idempotency.benchmarks.storm.Shop} is one way to protect.
 */
@NullMarked
package ee.idempotency.benchmarks.storm;

import org.jspecify.annotations.NullMarked;
