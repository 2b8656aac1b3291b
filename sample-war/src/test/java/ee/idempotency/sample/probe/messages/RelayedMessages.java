// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.sample.probe.messages;

import jakarta.ejb.ActivationConfigProperty;
import jakarta.ejb.MessageDriven;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.MessageListener;
import jakarta.jms.TextMessage;

/** Consumes outside of a transaction, and has a protected bean do the work: the message is acknowledged after its commit. */
@MessageDriven(
        activationConfig =
                @ActivationConfigProperty(
                        propertyName = "destinationLookup",
                        propertyValue = "java:/jms/queue/relayed"))
public class RelayedMessages implements MessageListener {

    @Inject
    private RelayedOrders orders;

    @Override
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public void onMessage(Message message) {
        try {
            orders.place(message.getStringProperty("orderId"), ((TextMessage) message).getText());
        } catch (JMSException e) {
            throw new IllegalStateException(e);
        }
        Crash.at("before the acknowledgement");
    }
}
