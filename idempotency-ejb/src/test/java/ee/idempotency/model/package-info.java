// SPDX-License-Identifier: Apache-2.0
/**
 * A model of the promise in memory, and random interleavings in which it and the store must agree. {@link
 * ee.idempotency.model.InterleavingsTest} is where to begin; {@link ee.idempotency.model.Model} is written from the contract and
 * knows nothing of the engine.
 */
@NullMarked
package ee.idempotency.model;

import org.jspecify.annotations.NullMarked;
