// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.sample.probe.messages;

import ee.idempotency.Idempotent;
import ee.idempotency.InFlight;
import jakarta.ejb.ActivationConfigProperty;
import jakarta.ejb.MessageDriven;
import jakarta.inject.Inject;
import jakarta.jms.Message;
import jakarta.jms.MessageListener;

/** Does not wait for another message with its key, and leaves it to the broker to try again. */
@MessageDriven(
        activationConfig =
                @ActivationConfigProperty(
                        propertyName = "destinationLookup",
                        propertyValue = "java:/jms/queue/reservations"))
public class ReservationMessages implements MessageListener {

    @Inject
    private Effects effects;

    @Override
    @Idempotent(key = "#{args[0].getStringProperty('orderId')}", inFlight = InFlight.REJECT)
    public void onMessage(Message message) {
        effects.take(message);
    }
}
