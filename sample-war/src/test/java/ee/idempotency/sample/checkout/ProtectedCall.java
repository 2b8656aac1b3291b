// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.sample.checkout;

import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

/** Every call of the sample that is idempotent, with the answer to its first attempt. */
enum ProtectedCall {
    PLACE_ORDER(201) {
        @Override
        Intent intent(Checkout checkout) {
            String item = uniqueItem();
            return new Intent(Request.order(item), "orders where item = ?", item);
        }
    },
    REFUND(201) {
        @Override
        Intent intent(Checkout checkout) {
            long order = newOrder(checkout);
            Request refund = Request.post("api/orders/" + order + "/refunds", "{\"amount\":700}");
            return new Intent(refund, "refunds where order_id = ?", order);
        }
    },
    CANCEL(204) {
        @Override
        Intent intent(Checkout checkout) {
            long order = newOrder(checkout);
            Request cancel = Request.of("DELETE", "api/orders/" + order, "");
            return new Intent(cancel, "orders where status = 'CANCELLED' and id = ?", order);
        }
    },
    LABEL(201) {
        @Override
        Intent intent(Checkout checkout) {
            long order = newOrder(checkout);
            Request label =
                    Request.post("api/orders/" + order + "/label", "{}").with("Accept", "application/octet-stream");
            return new Intent(label, "labels where order_id = ?", order);
        }
    },
    CREDIT(200) {
        @Override
        Intent intent(Checkout checkout) {
            long credit = uniqueAmount();
            Request patch = Request.of("PATCH", "api/accounts/me", "{\"credit\":" + credit + "}");
            return new Intent(patch, "credits where credit = ?", credit);
        }
    },
    PAYMENT(201) {
        @Override
        Intent intent(Checkout checkout) {
            return payment("4242424242424242");
        }
    },
    DECLINED_PAYMENT(402) {
        @Override
        Intent intent(Checkout checkout) {
            return payment("4000000000000002");
        }
    },
    IMPORT(201) {
        @Override
        Intent intent(Checkout checkout) {
            String item = uniqueItem();
            String body = """
                    {"requestId":"%s","rows":[{"item":"%s","quantity":1,"amount":5000}]}""".formatted(Request.freshKey(), item);
            Request keyed = Request.post("api/imports", body).without("Idempotency-Key");
            return new Intent(keyed, "orders where item = ?", item);
        }
    },
    WEBHOOK(200) {
        @Override
        Intent intent(Checkout checkout) {
            return event(Webhook.PAYMENTS, newOrder(checkout));
        }
    },
    SIGNED_WEBHOOK(200) {
        @Override
        Intent intent(Checkout checkout) {
            return event(Webhook.SIGNED, newOrder(checkout));
        }
    };

    private static final long MAX_AMOUNT = 1_000_000_000;

    private final int status;

    ProtectedCall(int status) {
        this.status = status;
    }

    /** The status of the first attempt's answer when nothing fails. */
    int status() {
        return status;
    }

    /** A new intent, with what it needs in place. */
    abstract Intent intent(Checkout checkout);

    static String uniqueItem() {
        return "item " + UUID.randomUUID();
    }

    static long uniqueAmount() {
        return ThreadLocalRandom.current().nextLong(1, MAX_AMOUNT);
    }

    static long newOrder(Checkout checkout) {
        return Request.order(uniqueItem()).send(checkout.alice()).id();
    }

    private static Intent event(Webhook webhook, long order) {
        Request event = webhook.request(Webhook.captured(Webhook.freshId(), order));
        return new Intent(event, "captures where order_id = ?", order);
    }

    private static Intent payment(String card) {
        long amount = uniqueAmount();
        String body = "{\"amount\":%d,\"card\":\"%s\"}".formatted(amount, card);
        return new Intent(Request.post("api/payments", body), "payments where amount = ?", amount);
    }
}
