// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.sample.checkout;

import ee.idempotency.arquillian.Database;
import ee.idempotency.arquillian.SampleArchive;
import ee.idempotency.arquillian.TestDatabase;
import java.net.URI;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(ArquillianExtension.class)
@RunAsClient
class CheckoutOnMariaDbIT implements CheckoutContract {

    private static final Database DATABASE = TestDatabase.MARIADB.fresh();

    @ArquillianResource
    private URI base;

    private Checkout checkout;

    @Deployment(testable = false)
    static WebArchive sample() {
        return SampleArchive.on(DATABASE).addClasses(VisitCookie.class, TransactionWitness.class);
    }

    @BeforeEach
    void open() {
        checkout = new Checkout(base, DATABASE);
    }

    @Override
    public Checkout checkout() {
        return checkout;
    }
}
