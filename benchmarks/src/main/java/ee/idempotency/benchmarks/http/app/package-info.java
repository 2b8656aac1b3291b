// SPDX-License-Identifier: Apache-2.0
/**
 * The application that is deployed: the same order is placed by each endpoint, unprotected, protected by hand and protected by the
 * library. {@link ee.idempotency.benchmarks.http.app.Orders} is the work that they share.
 */
package ee.idempotency.benchmarks.http.app;
