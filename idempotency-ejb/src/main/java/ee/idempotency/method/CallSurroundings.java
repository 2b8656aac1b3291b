// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.method;

import ee.idempotency.Scope;
import ee.idempotency.application.ApplicationBeans;
import ee.idempotency.engine.IdempotencyLedger;
import ee.idempotency.spi.ScopeResolver;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.security.enterprise.SecurityContext;
import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import java.util.Collections;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.NullUnmarked;

/** What stands around a call: the caller, the HTTP request. Thread-safe. */
@ApplicationScoped
@NullUnmarked
class CallSurroundings implements RequestHeaders {

    @Inject
    private Instance<ScopeResolver> scopes;

    @Inject
    private Instance<SecurityContext> security;

    @Inject
    private Instance<HttpServletRequest> requests;

    private Supplier<Principal> caller;

    /** One security context tells the caller of every call; a server may make a new one for each look-up. */
    @PostConstruct
    void lookUp() {
        caller = security.isUnsatisfied() ? () -> null : security.get()::getCallerPrincipal;
    }

    /** The scope of the attempt around the call; without one the caller's. */
    Scope scope(IdempotencyLedger ledger) {
        return ledger.running()
                .map(running -> running.attempt().scope())
                .orElseGet(() -> ApplicationBeans.scope(scopes, caller.get()));
    }

    @Override
    public List<String> values(String name) {
        if (requests.isUnsatisfied()) {
            return List.of();
        }
        try {
            return Collections.list(requests.get().getHeaders(name));
        } catch (IllegalStateException outsideOfARequest) {
            return List.of();
        }
    }
}
