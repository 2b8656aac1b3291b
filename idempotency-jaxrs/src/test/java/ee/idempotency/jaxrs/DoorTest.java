// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.jaxrs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import ee.idempotency.IdempotencySettings;
import ee.idempotency.Scope;
import ee.idempotency.jaxrs.Requests.Caller;
import ee.idempotency.spi.AccessCheck;
import ee.idempotency.spi.ScopeResolver;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DoorTest {

    private final Caller clerk = new Caller("ann", Set.of("clerk"));
    private final Caller guest = new Caller("gus", Set.of());
    private final HttpOperation forClerks = new Application().operation(Shop.class, "forClerks");
    private final List<Object> destroyed = new ArrayList<>();

    @Test
    void hasTheDefaultsWhereTheApplicationSaysNothing() {
        assertThat(Beans.doorTo().settings()).isEqualTo(IdempotencySettings.defaults());
    }

    @Test
    void hasTheApplicationsSettings() {
        IdempotencySettings own = IdempotencySettings.builder().minKeyLength(16).build();

        assertThat(Beans.doorTo(own).settings()).isSameAs(own);
    }

    @Test
    void keepsACallerWithoutAPrincipalApart() {
        assertThat(Beans.doorTo().scope(new Caller("", Set.of()))).isEqualTo(Scope.anonymous());
        assertThat(Beans.doorTo().scope(new Caller("anonymous", Set.of()))).isEqualTo(Scope.ofPrincipal("anonymous"));
    }

    @Test
    void permitsWhoHasTheRoleAndPassesEveryCheck() {
        AccessCheck passes = operation -> true;
        AccessCheck refuses = operation -> false;

        assertThat(Beans.doorTo().permits(forClerks, clerk)).isTrue();
        assertThat(Beans.doorTo(passes).permits(forClerks, clerk)).isTrue();
        assertThat(Beans.doorTo(passes).permits(forClerks, guest)).isFalse();
        assertThat(Beans.doorTo(passes, refuses).permits(forClerks, clerk)).isFalse();
    }

    @Test
    void destroysADependentBeanAfterItsUse() {
        ScopeResolver resolver = caller -> caller;
        AccessCheck check = operation -> true;
        Door door = Beans.doorTo(List.of(resolver, check), destroyed);

        door.permits(forClerks, clerk);
        door.scope(clerk);

        assertThat(destroyed).containsExactly(check, resolver);
    }

    @Test
    void destroysADependentBeanThatFails() {
        AccessCheck check = operation -> {
            throw new IllegalStateException("no session");
        };
        Door door = Beans.doorTo(List.of(check), destroyed);

        assertThatIllegalStateException().isThrownBy(() -> door.permits(forClerks, clerk));

        assertThat(destroyed).containsExactly(check);
    }

    @Test
    void leavesABeanOfAScopeAlone() {
        Door door = Beans.doorTo(List.of(new OwnScope()), destroyed);

        assertThat(door.scope(clerk)).isEqualTo(Scope.of("token", "ann"));

        assertThat(destroyed).isEmpty();
    }

    @ApplicationScoped
    static class OwnScope implements ScopeResolver {

        @Override
        public Scope resolve(Scope caller) {
            return Scope.of("token", caller.parts().get(1));
        }
    }
}
