// SPDX-License-Identifier: Apache-2.0
/** Business methods that can't be protected as they are declared, and the same ones as they can. */
package ee.idempotency.sample.probe.refusal.method;
