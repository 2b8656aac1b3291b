// SPDX-License-Identifier: Apache-2.0
/** The promise as it is checked when an application is deployed: which wirings keep it, and what is said of those that don't. */
package ee.idempotency.sample.probe.promise;
