// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.method;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.enterprise.context.Dependent;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.SecurityContext;
import jakarta.security.enterprise.authentication.mechanism.http.AuthenticationParameters;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** Calls on a server that has Jakarta Security. */
class CallSurroundingsTest {

    private static final Application APPLICATION = Application.of(Shop.class, Callers.class);

    private final Shop shop = APPLICATION.bean(Shop.class);
    private final String key = UUID.randomUUID().toString();

    @AfterAll
    static void stop() {
        APPLICATION.close();
    }

    @Test
    void asksOneSecurityContextWhoEachCallerIs() {
        String ofAnn = placeAs("ann");
        String ofBob = placeAs("bob");

        assertThat(ofBob).isNotEqualTo(ofAnn);
        assertThat(placeAs("ann")).isEqualTo(ofAnn);
        assertThat(Callers.MADE).hasValue(1);
    }

    private String placeAs(String name) {
        Callers.current = name;
        return shop.place(key, "book");
    }

    /** As Payara has it: made anew for each look-up. */
    @Dependent
    static class Callers implements SecurityContext {

        static final AtomicInteger MADE = new AtomicInteger();
        static volatile String current = "";

        Callers() {
            MADE.incrementAndGet();
        }

        @Override
        public Principal getCallerPrincipal() {
            return () -> current;
        }

        @Override
        public <T extends Principal> Set<T> getPrincipalsByType(Class<T> type) {
            return Set.of();
        }

        @Override
        public boolean isCallerInRole(String role) {
            return false;
        }

        @Override
        public boolean hasAccessToWebResource(String resource, String... methods) {
            return false;
        }

        @Override
        public AuthenticationStatus authenticate(
                HttpServletRequest request, HttpServletResponse response, AuthenticationParameters parameters) {
            return AuthenticationStatus.NOT_DONE;
        }
    }
}
