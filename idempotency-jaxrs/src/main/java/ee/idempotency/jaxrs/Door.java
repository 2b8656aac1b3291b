// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.jaxrs;

import ee.idempotency.IdempotencySettings;
import ee.idempotency.Scope;
import ee.idempotency.application.ApplicationBeans;
import ee.idempotency.engine.IdempotencyLedger;
import ee.idempotency.spi.AccessCheck;
import ee.idempotency.spi.ScopeResolver;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.ws.rs.core.SecurityContext;
import org.jspecify.annotations.Nullable;

/**
 * What the filters need of the application: the ledger, the settings, its scope and its check of access. Looked up and not
 * injected: not every server makes beans of Jakarta REST providers. Thread-safe.
 */
final class Door {

    private final IdempotencySettings settings;
    private final Instance<IdempotencyLedger> ledger;
    private final Instance<ScopeResolver> scopes;
    private final Instance<AccessCheck> checks;
    private volatile @Nullable IdempotencyLedger known;

    private Door(CDI<Object> beans) {
        this.settings = ApplicationBeans.settings(beans.select(IdempotencySettings.class));
        this.ledger = beans.select(IdempotencyLedger.class);
        this.scopes = beans.select(ScopeResolver.class);
        this.checks = beans.select(AccessCheck.class);
    }

    /** The door of the application whose class loader is current. */
    static Door open() {
        return new Door(CDI.current());
    }

    IdempotencySettings settings() {
        return settings;
    }

    /** Looked up once: it is a singleton, and each request asks four times. Not before the first request, when all is deployed. */
    IdempotencyLedger ledger() {
        IdempotencyLedger found = known;
        if (found == null) {
            found = ledger.get();
            known = found;
        }
        return found;
    }

    Scope scope(SecurityContext context) {
        return ApplicationBeans.scope(scopes, context.getUserPrincipal());
    }

    /** Whether the roles of the method, and the application's own checks, let the caller in. */
    boolean permits(HttpOperation operation, SecurityContext caller) {
        String name = operation.operation().name();
        return operation.roles().permits(caller)
                && (checks.isUnsatisfied()
                        || checks.handlesStream()
                                .allMatch(handle -> ApplicationBeans.use(handle, check -> check.permits(name))));
    }
}
