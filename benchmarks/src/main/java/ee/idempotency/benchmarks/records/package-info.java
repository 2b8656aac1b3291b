// SPDX-License-Identifier: Apache-2.0
/**
 * What becomes of the table of records when it grows: {@link ee.idempotency.benchmarks.records.GrowthLevel} asks what a claim
 * costs then, {@link ee.idempotency.benchmarks.records.PurgeLevel} how it shrinks again. Both use the library's own store, on
 * EclipseLink and PostgreSQL.
 */
@NullMarked
package ee.idempotency.benchmarks.records;

import org.jspecify.annotations.NullMarked;
