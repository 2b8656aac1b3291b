// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.sample.checkout;

/**
 * What a client wants done once, and where it is seen how often it was done.
 *
 * @param rows the rows that its effect makes, with a parameter for the mark
 * @param mark what no other test's rows have
 */
record Intent(Request request, String rows, Object mark) {

    long effects(Checkout checkout) {
        return checkout.count(rows, mark);
    }
}
