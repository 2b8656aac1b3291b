// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.sample.payments;

/** What became of a payment. */
public enum PaymentStatus {
    CAPTURED,
    DECLINED
}
