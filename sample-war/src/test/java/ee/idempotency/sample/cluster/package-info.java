// SPDX-License-Identifier: Apache-2.0
/**
 * The checkout under load: on two servers at once ({@link ee.idempotency.sample.cluster.TwoServersIT}), on strict isolation levels
 * ({@link ee.idempotency.sample.cluster.IsolationIT}), and on a database that crashes ({@link
 * ee.idempotency.sample.cluster.DatabaseRestartIT}).
 */
@NullMarked
package ee.idempotency.sample.cluster;

import org.jspecify.annotations.NullMarked;
