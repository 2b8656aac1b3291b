// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.sample.probe.messages;

import ee.idempotency.sample.probe.app.Note;
import ee.idempotency.sample.probe.options.Gate;
import jakarta.annotation.Resource;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.TextMessage;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Writes the effect of a message, and then does what the message's property {@code then} asks for. */
@Stateless
public class Effects {

    private static final Set<String> FAILED = ConcurrentHashMap.newKeySet();

    @PersistenceContext(unitName = "notes")
    private EntityManager entityManager;

    @Resource
    private SessionContext context;

    @Inject
    private Gate gate;

    public void take(Message message) {
        try {
            String text = ((TextMessage) message).getText();
            entityManager.persist(new Note(text));
            entityManager.flush();
            then(message.getStringProperty("then"), text, message.getJMSMessageID());
        } catch (JMSException e) {
            throw new IllegalStateException(e);
        }
    }

    private void then(String ending, String text, String messageId) {
        switch (ending) {
            case "roll back once" -> {
                if (FAILED.add(messageId)) {
                    context.setRollbackOnly();
                }
            }
            case "fail once" -> {
                if (FAILED.add(messageId)) {
                    throw new IllegalStateException("the first delivery fails");
                }
            }
            case "fail" -> throw new IllegalStateException("every delivery fails");
            case "decline" -> throw new Declined();
            case "hold" -> gate.pass(text);
            default -> Crash.at("before the commit");
        }
    }
}
