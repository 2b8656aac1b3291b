// SPDX-License-Identifier: Apache-2.0
/** Protected methods inside of requests, of each other, and of other transactions. */
package ee.idempotency.sample.probe.method.nesting;
