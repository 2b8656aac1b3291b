// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.benchmarks.http;

import ee.idempotency.Idempotent;
import ee.idempotency.arquillian.Database;
import ee.idempotency.benchmarks.http.app.OrdersApplication;
import ee.idempotency.jaxrs.IdempotencyFeature;
import java.io.File;
import java.net.URISyntaxException;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.ClassLoaderAsset;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** The archive of the application in {@code app}, with the library's jars. */
final class OrdersWar {

    private static final String PERSISTENCE_XML = "ee/idempotency/benchmarks/http/persistence.xml";

    private OrdersWar() {}

    static WebArchive on(Database database) {
        WebArchive archive = ShrinkWrap.create(WebArchive.class, "orders.war")
                .addPackage(OrdersApplication.class.getPackage())
                .addAsResource(new ClassLoaderAsset(PERSISTENCE_XML), "META-INF/persistence.xml")
                .addAsLibraries(jar(Idempotent.class), jar(IdempotencyFeature.class));
        return database.into(archive);
    }

    /** The jar that this class comes from. */
    static File jar(Class<?> type) {
        try {
            return new File(
                    type.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException odd) {
            throw new IllegalStateException("no jar holds " + type, odd);
        }
    }
}
