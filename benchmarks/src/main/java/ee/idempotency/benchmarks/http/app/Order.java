// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.benchmarks.http.app;

/** An order as the client sees it: 300 bytes of JSON for an amount of four digits and a reference of 36 characters. */
public record Order(String id, String reference, long amount, String confirmation) {

    private static final String CONFIRMATION = "Thank you. ".repeat(20).substring(0, 172);

    static Order of(String id, NewOrder order) {
        return new Order(id, order.reference(), order.amount(), CONFIRMATION);
    }
}
