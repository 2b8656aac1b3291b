// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.sample.webhooks;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;

/** What the provider and the checkout alone know: the environment entry {@code webhook-secret}. */
@ApplicationScoped
public class WebhookSecret {

    @Resource(name = "webhook-secret")
    private String text;

    Signature sign(byte[] body) {
        return Signature.of(text.getBytes(UTF_8), body);
    }
}
