// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.sample.payments;

/** The caller's account: its balance in cents. */
public record Account(long balance) {}
