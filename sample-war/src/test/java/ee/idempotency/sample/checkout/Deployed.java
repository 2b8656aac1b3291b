// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.sample.checkout;

/** A test with a checkout to talk to. */
interface Deployed {

    Checkout checkout();
}
