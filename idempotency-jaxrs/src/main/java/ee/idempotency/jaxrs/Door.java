// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.jaxrs;

import ee.idempotency.IdempotencySettings;
import ee.idempotency.Scope;
import ee.idempotency.engine.IdempotencyLedger;
import ee.idempotency.spi.AccessCheck;
import ee.idempotency.spi.ScopeResolver;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.ws.rs.core.SecurityContext;
import java.security.Principal;
import java.util.function.Supplier;

/**
 * What the filters need of the application: the ledger, the settings, its scope and its check of access. Looked up and not
 * injected: not every server makes beans of Jakarta REST providers. Thread-safe.
 */
final class Door {

    private final CDI<Object> beans;
    private final IdempotencySettings settings;
    private final Supplier<IdempotencyLedger> ledger;

    private Door(CDI<Object> beans) {
        this.beans = beans;
        Instance<IdempotencySettings> own = beans.select(IdempotencySettings.class);
        this.settings = own.isUnsatisfied() ? IdempotencySettings.defaults() : own.get();
        Instance<IdempotencyLedger> ledgers = beans.select(IdempotencyLedger.class);
        this.ledger = ledgers::get;
    }

    /** The door of the application whose class loader is current. */
    static Door open() {
        return new Door(CDI.current());
    }

    IdempotencySettings settings() {
        return settings;
    }

    IdempotencyLedger ledger() {
        return ledger.get();
    }

    Scope scope(SecurityContext context) {
        Principal principal = context.getUserPrincipal();
        Scope caller = principal == null ? Scope.anonymous() : Scope.ofPrincipal(principal.getName());
        Instance<ScopeResolver> resolver = beans.select(ScopeResolver.class);
        return resolver.isUnsatisfied() ? caller : resolver.get().resolve(caller);
    }

    /** Whether the roles of the method, and the application's own check, let the caller in. */
    boolean permits(HttpOperation operation, SecurityContext caller) {
        return operation.roles().permits(caller)
                && beans.select(AccessCheck.class).stream()
                        .allMatch(check -> check.permits(operation.operation().name()));
    }
}
