// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.sample;

import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;
import java.lang.System.Logger.Level;

/** Says at start-up where the checkout answers and how to call it. */
@WebListener
public class CheckoutNotice implements ServletContextListener {

    private static final System.Logger LOGGER = System.getLogger(CheckoutNotice.class.getName());

    private static final String NOTICE = """
            Checkout is running: http://127.0.0.1:%s%s/ (alice / alice-secret)
            curl -i -u alice:alice-secret -H 'Idempotency-Key: "order-1"' -H 'Content-Type: application/json' \\
              -d '{"item":"book","quantity":2,"amount":1999}' http://127.0.0.1:%1$s%2$s/api/orders""";

    @Override
    public void contextInitialized(ServletContextEvent event) {
        String port = System.getProperty("checkout.port", "8080");
        String contextPath = event.getServletContext().getContextPath();
        LOGGER.log(Level.INFO, NOTICE.formatted(port, contextPath));
    }
}
