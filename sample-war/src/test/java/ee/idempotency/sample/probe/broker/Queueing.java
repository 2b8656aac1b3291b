// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.sample.probe.broker;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.jms.JMSContext;
import jakarta.jms.JMSException;
import jakarta.jms.Queue;
import jakarta.jms.QueueBrowser;
import jakarta.jms.TextMessage;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.Enumeration;

/** A queue, by HTTP. */
@RequestScoped
@Path("queue")
public class Queueing {

    static final String NAME = "java:/jms/queue/notes";

    @Resource(lookup = NAME)
    private Queue queue;

    @Inject
    private JMSContext jms;

    @POST
    public void send(String text) {
        jms.createProducer().send(queue, text);
    }

    /** The messages that wait, one in a line. */
    @GET
    public String waiting() throws JMSException {
        try (QueueBrowser browser = jms.createBrowser(queue)) {
            Enumeration<?> messages = browser.getEnumeration();
            StringBuilder texts = new StringBuilder();
            while (messages.hasMoreElements()) {
                texts.append(((TextMessage) messages.nextElement()).getText()).append('\n');
            }
            return texts.toString();
        }
    }
}
