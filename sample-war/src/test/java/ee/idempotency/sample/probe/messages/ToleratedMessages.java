// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.sample.probe.messages;

import ee.idempotency.Idempotent;
import jakarta.ejb.ActivationConfigProperty;
import jakarta.ejb.MessageDriven;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptors;
import jakarta.jms.Message;
import jakarta.jms.MessageListener;

/** Protected as a class; its container never hears of an exception. */
@MessageDriven(
        activationConfig =
                @ActivationConfigProperty(
                        propertyName = "destinationLookup",
                        propertyValue = "java:/jms/queue/tolerated"))
@Interceptors(Tolerant.class)
@Idempotent(key = "#{message.getStringProperty('orderId')}")
public class ToleratedMessages implements MessageListener {

    @Inject
    private Effects effects;

    @Override
    public void onMessage(Message message) {
        effects.take(message);
    }
}
