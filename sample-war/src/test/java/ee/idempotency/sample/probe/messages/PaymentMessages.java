// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.sample.probe.messages;

import ee.idempotency.Idempotent;
import jakarta.ejb.ActivationConfigProperty;
import jakarta.ejb.MessageDriven;
import jakarta.inject.Inject;
import jakarta.jms.Message;
import jakarta.jms.MessageListener;

/** The broker's id is the key: another one in each message, the same in each delivery of it. */
@MessageDriven(
        activationConfig =
                @ActivationConfigProperty(
                        propertyName = "destinationLookup",
                        propertyValue = "java:/jms/queue/payments"))
public class PaymentMessages implements MessageListener {

    @Inject
    private Effects effects;

    @Override
    @Idempotent(key = "#{message.JMSMessageID}", retention = "P7D")
    public void onMessage(Message message) {
        effects.take(message);
    }
}
