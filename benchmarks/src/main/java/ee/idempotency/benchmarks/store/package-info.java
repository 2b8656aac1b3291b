// SPDX-License-Identifier: Apache-2.0
/**
 * The store level: one order inserted on PostgreSQL, unprotected, protected by hand, by this library and by others, without any
 * server around. {@link ee.idempotency.benchmarks.store.StoreLevel} is its entry; each {@link
 * ee.idempotency.benchmarks.store.Contender} is one way to do it.
 */
@NullMarked
package ee.idempotency.benchmarks.store;

import org.jspecify.annotations.NullMarked;
