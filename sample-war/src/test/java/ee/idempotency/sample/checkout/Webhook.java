// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.sample.checkout;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The two addresses for the payment provider's events. */
enum Webhook {
    PAYMENTS {
        @Override
        Request request(String body) {
            return Request.post("api/webhooks/payments", body).without("Idempotency-Key");
        }

        @Override
        Answer deliver(Checkout checkout, String body) {
            return request(body).send(checkout.alice());
        }
    },
    SIGNED {
        @Override
        Request request(String body) {
            return unsigned(body).with(SIGNATURE, signature("whsec-sample", body));
        }

        @Override
        Answer deliver(Checkout checkout, String body) {
            return request(body).send(checkout.anonymous());
        }
    };

    static final String SIGNATURE = "X-Signature";

    private static final String ALGORITHM = "HmacSHA256";

    /** An event as the provider of this address sends it. */
    abstract Request request(String body);

    /** Sends an event as who may send it to this address. */
    abstract Answer deliver(Checkout checkout, String body);

    static Request unsigned(String body) {
        return Request.post("api/webhooks/signed", body).without("Idempotency-Key");
    }

    static String freshId() {
        return "evt_" + UUID.randomUUID();
    }

    static String captured(String id, long order) {
        return "{\"id\":\"%s\",\"type\":\"payment.captured\",\"order\":%d}".formatted(id, order);
    }

    static String signature(String secret, String body) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret.getBytes(UTF_8), ALGORITHM));
            return "sha256=" + HexFormat.of().formatHex(mac.doFinal(body.getBytes(UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
