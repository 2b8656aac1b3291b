// SPDX-License-Identifier: Apache-2.0
/** How the library finds an application's persistence unit, and what it says when it does not. */
package ee.idempotency.sample.probe.wiring;
