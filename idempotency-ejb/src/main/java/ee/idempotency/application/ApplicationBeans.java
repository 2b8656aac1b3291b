// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.application;

import ee.idempotency.IdempotencySettings;
import ee.idempotency.Scope;
import ee.idempotency.spi.ScopeResolver;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Instance;
import java.security.Principal;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Asks the beans that an application may bring. */
public final class ApplicationBeans {

    private ApplicationBeans() {}

    /**
     * The application's settings, or the defaults, and over them what MicroProfile Config says where the server has it; more than
     * one of the application's fail as ambiguous.
     */
    public static IdempotencySettings settings(Instance<IdempotencySettings> settings) {
        return ConfiguredSettings.over(settings.isUnsatisfied() ? IdempotencySettings.defaults() : settings.get());
    }

    /** The scope of a caller: what the application's resolver makes of it, or the caller's own. */
    public static Scope scope(Instance<ScopeResolver> resolvers, @Nullable Principal principal) {
        Scope caller = principal == null ? Scope.anonymous() : Scope.ofPrincipal(principal.getName());
        return resolvers.isUnsatisfied() ? caller : use(resolvers.getHandle(), resolver -> resolver.resolve(caller));
    }

    /** What a bean says. One without a scope of its own is made for this call and goes with it. */
    public static <B, R> R use(Instance.Handle<B> handle, Function<B, R> call) {
        try {
            return call.apply(handle.get());
        } finally {
            if (handle.getBean().getScope() == Dependent.class) {
                handle.destroy();
            }
        }
    }
}
