// SPDX-License-Identifier: Apache-2.0
/**
 * The contract for who brings a door, a store, a scope or a check of access. {@link ee.idempotency.spi.IdempotencyStore} draws
 * the state machine, {@link ee.idempotency.spi.Admission} names its answers. Applications implement
 * {@link ee.idempotency.spi.ScopeResolver} and {@link ee.idempotency.spi.AccessCheck} as CDI beans.
 */
@NullMarked
package ee.idempotency.spi;

import org.jspecify.annotations.NullMarked;
