// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.jaxrs;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.core.SecurityContext;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Who may call a resource method by its {@code @DenyAll}, {@code @RolesAllowed} and {@code @PermitAll}, and those of its class.
 * Servers check them at different places, some nowhere by default, so the door does before each admission. Immutable and
 * thread-safe.
 *
 * @param roles one of which the caller must have; empty with {@code everyone} false: nobody may
 * @param everyone whether the roles don't matter
 */
record RoleCheck(Set<String> roles, boolean everyone) {

    private static final RoleCheck EVERYONE = new RoleCheck(Set.of(), true);
    private static final RoleCheck NOBODY = new RoleCheck(Set.of(), false);

    static RoleCheck of(ResourceMethod method) {
        return onMethod(method).or(() -> onClass(method)).orElse(EVERYONE);
    }

    boolean permits(SecurityContext caller) {
        return everyone || roles.stream().anyMatch(caller::isUserInRole);
    }

    private static Optional<RoleCheck> onMethod(ResourceMethod method) {
        return check(
                method.onMethod(DenyAll.class).isPresent(),
                method.onMethod(RolesAllowed.class),
                method.onMethod(PermitAll.class).isPresent());
    }

    private static Optional<RoleCheck> onClass(ResourceMethod method) {
        return check(
                method.onClass(DenyAll.class).isPresent(),
                method.onClass(RolesAllowed.class),
                method.onClass(PermitAll.class).isPresent());
    }

    private static Optional<RoleCheck> check(boolean deny, Optional<RolesAllowed> roles, boolean permit) {
        if (deny) {
            return Optional.of(NOBODY);
        }
        return roles.map(allowed -> new RoleCheck(Set.copyOf(List.of(allowed.value())), false))
                .or(() -> permit ? Optional.of(EVERYONE) : Optional.empty());
    }
}
