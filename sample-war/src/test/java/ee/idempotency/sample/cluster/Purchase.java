// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.sample.cluster;

import ee.idempotency.sample.checkout.Request;
import java.util.UUID;

/**
 * One intent under one key, with a mark by which its row is found.
 *
 * @param request what is sent, as often as it takes
 * @param operation the name of its operation
 * @param mark what its row is found by, as {@link Effects} reads it
 */
record Purchase(Request request, String operation, String mark) {

    static Purchase order() {
        String item = UUID.randomUUID().toString();
        String body = "{\"item\":\"%s\",\"quantity\":1,\"amount\":1000000000}".formatted(item);
        return new Purchase(Request.post("api/orders", body), "POST /orders", item);
    }

    /** A refund of an amount that no other refund of this order has. */
    static Purchase refund(long order, long amount) {
        Request request = Request.post("api/orders/" + order + "/refunds", "{\"amount\":%d}".formatted(amount));
        return new Purchase(request, "POST /orders/{id}/refunds", order + "/" + amount);
    }

    String recordId() {
        return request.recordId("alice", operation);
    }
}
