// SPDX-License-Identifier: Apache-2.0
/**
 * The shelf: the record's entity and the statements over it, in the application's own persistence unit. Its entry type is {@link
 * ee.idempotency.jpa.JpaIdempotencyStore}; nothing here is for applications. Records are read as columns and never as entities,
 * so that no cache of the application's unit answers for them.
 */
@NullMarked
package ee.idempotency.jpa;

import org.jspecify.annotations.NullMarked;
