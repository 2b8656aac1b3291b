// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.sample.probe.messages;

import ee.idempotency.Idempotent;
import jakarta.ejb.ActivationConfigProperty;
import jakarta.ejb.MessageDriven;
import jakarta.inject.Inject;
import jakarta.jms.Message;
import jakarta.jms.MessageListener;

/** The sender's own id is the key: it is the same in each message that the sender sends for one order. */
@MessageDriven(
        activationConfig =
                @ActivationConfigProperty(propertyName = "destinationLookup", propertyValue = "java:/jms/queue/orders"))
public class OrderMessages implements MessageListener {

    @Inject
    private Effects effects;

    @Override
    @Idempotent(key = "#{message.getStringProperty('orderId')}", retention = "P7D")
    public void onMessage(Message message) {
        effects.take(message);
    }
}
