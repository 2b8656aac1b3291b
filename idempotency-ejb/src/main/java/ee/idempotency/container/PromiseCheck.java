// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.container;

import ee.idempotency.jpa.RecordTable;
import ee.idempotency.spi.IdempotencyStore;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.NullUnmarked;

/** Looks at every route of the application, and writes down what can't be proven. */
@ApplicationScoped
@NullUnmarked
public class PromiseCheck {

    private static final System.Logger LOG = System.getLogger(PromiseCheck.class.getName());

    @Inject
    private Tiers tiers;

    @Inject
    private Routes routes;

    /** What is broken, in words; empty when nothing is. */
    String broken(IdempotencyStore store, RecordTable table) {
        long began = System.nanoTime();
        RouteProbe probe = new RouteProbe(store, table, tiers);
        List<Finding> findings = routes.all().stream().map(probe::probe).toList();
        LOG.log(
                Level.DEBUG,
                "Looked at {0} routes of the application to its databases, in {1} ms.",
                findings.size(),
                (System.nanoTime() - began) / 1_000_000);
        findings.stream()
                .filter(Finding.Unproven.class::isInstance)
                .map(Finding.Unproven.class::cast)
                .forEach(unproven -> LOG.log(unproven.level(), unproven.message()));
        return findings.stream()
                .filter(Finding.Broken.class::isInstance)
                .map(Finding.Broken.class::cast)
                .map(Finding.Broken::message)
                .collect(Collectors.joining("\n"));
    }
}
