// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.jaxrs;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.core.SecurityContext;
import java.lang.reflect.AnnotatedElement;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

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

    private static final Comparator<RoleCheck> STRICTEST_FIRST =
            Comparator.comparing(RoleCheck::everyone).thenComparing(check -> !check.roles.isEmpty());

    static RoleCheck of(ResourceMethod method) {
        return on(method.declared().declarations())
                .findFirst()
                .or(() -> onClass(method))
                .orElse(EVERYONE);
    }

    boolean permits(SecurityContext caller) {
        return everyone || roles.stream().anyMatch(caller::isUserInRole);
    }

    /** For a method that the class inherits, servers differ in whose word they take; the strictest satisfies them all. */
    private static Optional<RoleCheck> onClass(ResourceMethod method) {
        Stream<RoleCheck> checks = on(method.declared().types());
        boolean inherits = method.method().getDeclaringClass() != method.type();
        return inherits ? checks.min(STRICTEST_FIRST) : checks.findFirst();
    }

    private static Stream<RoleCheck> on(Stream<? extends AnnotatedElement> places) {
        return places.flatMap(place -> check(place).stream());
    }

    private static Optional<RoleCheck> check(AnnotatedElement place) {
        if (place.isAnnotationPresent(DenyAll.class)) {
            return Optional.of(NOBODY);
        }
        RolesAllowed allowed = place.getAnnotation(RolesAllowed.class);
        if (allowed != null) {
            return Optional.of(new RoleCheck(Set.copyOf(List.of(allowed.value())), false));
        }
        return place.isAnnotationPresent(PermitAll.class) ? Optional.of(EVERYONE) : Optional.empty();
    }
}
