// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.sample;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;

/** Says where the checkout answers and how to call it, as soon as it does. */
@WebListener
public class CheckoutNotice implements ServletContextListener {

    private static final System.Logger LOGGER = System.getLogger(CheckoutNotice.class.getName());
    private static final int TRIES = 300;
    private static final long PAUSE_MILLIS = 100;

    private static final String NOTICE = """
            Checkout is running: %1$s/ (alice / alice-secret)
            curl -i -u alice:alice-secret -H 'Idempotency-Key: "order-1"' -H 'Content-Type: application/json' \\
              -d '{"item":"book","quantity":2,"amount":1999}' %1$s/api/orders""";

    @Resource(lookup = "java:comp/DefaultManagedExecutorService")
    private ManagedExecutorService executor;

    @Override
    public void contextInitialized(ServletContextEvent event) {
        String port = System.getProperty("checkout.port");
        if (port != null) {
            String address =
                    "http://127.0.0.1:" + port + event.getServletContext().getContextPath();
            executor.execute(() -> announce(address));
        }
    }

    /** The server answers for the application a moment after it has started it. */
    private static void announce(String address) {
        try {
            for (int tried = 0; tried < TRIES && !answers(address); tried++) {
                Thread.sleep(PAUSE_MILLIS);
            }
            LOGGER.log(Level.INFO, NOTICE.formatted(address));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static boolean answers(String address) throws InterruptedException {
        HttpRequest request =
                HttpRequest.newBuilder(URI.create(address + "/index.html")).build();
        try {
            return HttpClient.newHttpClient()
                            .send(request, BodyHandlers.discarding())
                            .statusCode()
                    == 200;
        } catch (IOException e) {
            LOGGER.log(Level.DEBUG, "Not yet: {0}", e.getMessage());
            return false;
        }
    }
}
