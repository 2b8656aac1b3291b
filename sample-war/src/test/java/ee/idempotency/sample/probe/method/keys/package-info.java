// SPDX-License-Identifier: Apache-2.0
/** Where the key of a protected method's call stands. */
package ee.idempotency.sample.probe.method.keys;
