// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.sample.checkout;

/** What is true of the checkout on every database. */
interface CheckoutContract
        extends Bodies,
                Callers,
                Calls,
                Failures,
                FiveTimes,
                InFlight,
                KeySyntaxes,
                Mismatches,
                Signatures,
                StoredRefusals,
                Webhooks {}
