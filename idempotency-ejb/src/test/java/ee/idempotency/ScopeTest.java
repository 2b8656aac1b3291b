// SPDX-License-Identifier: Apache-2.0
package ee.idempotency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ScopeTest {

    @Test
    void tellsAPrincipalNamedAnonymousFromNobody() {
        assertThat(Scope.ofPrincipal("anonymous")).isNotEqualTo(Scope.anonymous());
    }

    @Test
    void tellsAScopeOfTheApplicationFromAPrincipal() {
        assertThat(Scope.of("principal", "alice")).isNotEqualTo(Scope.ofPrincipal("alice"));
        assertThat(Scope.of("anonymous")).isNotEqualTo(Scope.anonymous());
    }

    @Test
    void standsWithinAnotherScope() {
        Scope scope = Scope.ofPrincipal("alice").within(Scope.of("tenant", "acme"));

        assertThat(scope.parts()).containsExactly("application", "tenant", "acme", "principal", "alice");
        assertThat(scope).isNotEqualTo(Scope.ofPrincipal("alice").within(Scope.of("tenant", "other")));
    }

    @Test
    void copiesItsParts() {
        List<String> parts = new ArrayList<>(List.of("token", "t1"));

        Scope scope = new Scope(parts);
        parts.set(1, "t2");

        assertThat(scope.parts()).containsExactly("token", "t1").isUnmodifiable();
    }

    @Test
    void refusesToHaveNoParts() {
        assertThatThrownBy(() -> new Scope(List.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a scope has at least one part");
    }
}
