// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.sample.probe.messages;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.jms.JMSContext;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.Queue;
import jakarta.jms.QueueBrowser;
import jakarta.jms.TextMessage;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.lang.management.ManagementFactory;
import java.util.Enumeration;
import javax.management.JMException;
import javax.management.ObjectName;
import javax.naming.InitialContext;
import javax.naming.NamingException;

/** The broker's queues, by HTTP. */
@RequestScoped
@Path("queues/{name}")
public class Queues {

    private static final String COUNTED = "jboss.as:subsystem=messaging-activemq,server=default,jms-queue=";

    @Inject
    private JMSContext jms;

    /** Sends a message, without the property {@code orderId} unless there is one. */
    @POST
    public void send(
            @PathParam("name") String name,
            @QueryParam("orderId") String orderId,
            @QueryParam("then") @DefaultValue("end") String then,
            String text)
            throws JMSException, NamingException {
        Message message = jms.createTextMessage(text);
        message.setStringProperty("then", then);
        if (orderId != null) {
            message.setStringProperty("orderId", orderId);
        }
        jms.createProducer().send(queue(name), message);
    }

    /** How many messages are neither consumed nor given up, those under way included. */
    @GET
    public long count(@PathParam("name") String name) throws JMException {
        Object count =
                ManagementFactory.getPlatformMBeanServer().getAttribute(new ObjectName(COUNTED + name), "messageCount");
        return ((Number) count).longValue();
    }

    /** The texts of the messages that wait, one in a line. */
    @GET
    @Path("texts")
    public String texts(@PathParam("name") String name) throws JMSException, NamingException {
        try (QueueBrowser browser = jms.createBrowser(queue(name))) {
            Enumeration<?> messages = browser.getEnumeration();
            StringBuilder texts = new StringBuilder();
            while (messages.hasMoreElements()) {
                texts.append(((TextMessage) messages.nextElement()).getText()).append('\n');
            }
            return texts.toString();
        }
    }

    @SuppressWarnings("BanJNDI") // the test's own names
    private static Queue queue(String name) throws NamingException {
        return InitialContext.doLookup("java:/jms/queue/" + name);
    }
}
