// SPDX-License-Identifier: Apache-2.0
/** Business code whose transaction the database has undone. */
package ee.idempotency.sample.probe.undone;
