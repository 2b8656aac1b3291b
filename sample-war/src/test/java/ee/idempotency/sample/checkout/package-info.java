// SPDX-License-Identifier: Apache-2.0
/**
 * The checkout as its clients see it, over HTTP and on three databases. Each theme is an interface of tests, such as
 * {@link ee.idempotency.sample.checkout.FiveTimes}; {@link ee.idempotency.sample.checkout.CheckoutContract} is all of them, and one
 * class for each database deploys the sample and runs it. {@link ee.idempotency.sample.checkout.Checkout} is how a test talks to
 * the application and looks into its tables.
 */
package ee.idempotency.sample.checkout;
