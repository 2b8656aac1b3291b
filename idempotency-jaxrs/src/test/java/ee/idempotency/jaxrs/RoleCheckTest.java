// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.jaxrs;

import static org.assertj.core.api.Assertions.assertThat;

import ee.idempotency.jaxrs.Requests.Caller;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RoleCheckTest {

    private final Caller clerk = new Caller("ann", Set.of("clerk"));
    private final Caller boss = new Caller("bob", Set.of("boss"));
    private final Caller nobody = new Caller("", Set.of());

    @Test
    void permitsEveryoneWhereNothingIsSaid() {
        RoleCheck check = RoleCheck.of(Methods.of(Open.class, "place"));

        assertThat(check.permits(nobody)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "silent, false, true, false",
        "forClerks, true, false, false",
        "forBoth, true, true, false",
        "forClerksTwice, true, false, false",
        "forAll, true, true, true",
        "forNone, false, false, false",
        "deniedAndForClerks, false, false, false",
        "forClerksAndAll, true, false, false"
    })
    void takesTheMethodsWordBeforeItsClasss(String method, boolean forClerk, boolean forBoss, boolean forNobody) {
        RoleCheck check = RoleCheck.of(Methods.of(ForBosses.class, method));

        assertThat(check.permits(clerk)).isEqualTo(forClerk);
        assertThat(check.permits(boss)).isEqualTo(forBoss);
        assertThat(check.permits(nobody)).isEqualTo(forNobody);
    }

    @Test
    void permitsNobodyWhereTheClassDeniesAll() {
        assertThat(RoleCheck.of(Methods.of(Closed.class, "place")).permits(boss))
                .isFalse();
    }

    @Test
    void permitsWhoeverTheMethodOfADenyingClassPermits() {
        assertThat(RoleCheck.of(Methods.of(Closed.class, "ask")).permits(nobody))
                .isTrue();
    }

    @Test
    void permitsEveryoneWhereTheClassPermitsAll() {
        assertThat(RoleCheck.of(Methods.of(ForAll.class, "place")).permits(nobody))
                .isTrue();
    }

    @Test
    void permitsNobodyWhereTheListOfRolesIsEmpty() {
        assertThat(RoleCheck.of(Methods.of(ForBosses.class, "forNoRole")).permits(boss))
                .isFalse();
    }

    @Test
    void readsTheRolesOfAnOverriddenMethod() {
        RoleCheck check = RoleCheck.of(Methods.of(SilentOverride.class, "forClerks"));

        assertThat(check.permits(clerk)).isTrue();
        assertThat(check.permits(boss)).isFalse();
    }

    @Test
    void takesTheOverridingMethodsWordBeforeTheOverriddens() {
        RoleCheck check = RoleCheck.of(Methods.of(OpenedOverride.class, "forNone"));

        assertThat(check.permits(clerk)).isTrue();
        assertThat(check.permits(boss)).isFalse();
    }

    @Test
    void takesTheClasssOwnWordForItsOwnMethods() {
        RoleCheck check = RoleCheck.of(Methods.of(OpenedClass.class, "sell"));

        assertThat(check.permits(clerk)).isTrue();
        assertThat(check.permits(boss)).isFalse();
    }

    @Test
    void takesTheStrictestWordForAMethodThatTheClassInherits() {
        assertThat(RoleCheck.of(Methods.of(OpenedClass.class, "place")).permits(clerk))
                .isFalse();
        assertThat(RoleCheck.of(Methods.of(OpenedForAll.class, "silent")).permits(clerk))
                .isFalse();
        assertThat(RoleCheck.of(Methods.of(OpenedForAll.class, "silent")).permits(boss))
                .isTrue();
    }

    static class Open {
        public void place() {}
    }

    @DenyAll
    static class Closed {
        public void place() {}

        @PermitAll
        public void ask() {}
    }

    @PermitAll
    static class ForAll {
        public void place() {}
    }

    @RolesAllowed("boss")
    static class ForBosses {

        public void silent() {}

        @RolesAllowed("clerk")
        public void forClerks() {}

        @RolesAllowed({"clerk", "boss"})
        public void forBoth() {}

        @RolesAllowed({"clerk", "clerk"})
        public void forClerksTwice() {}

        @RolesAllowed({})
        public void forNoRole() {}

        @PermitAll
        public void forAll() {}

        @DenyAll
        public void forNone() {}

        @DenyAll
        @RolesAllowed("clerk")
        public void deniedAndForClerks() {}

        @RolesAllowed("clerk")
        @PermitAll
        public void forClerksAndAll() {}
    }

    static class SilentOverride extends ForBosses {

        @Override
        public void forClerks() {}
    }

    static class OpenedOverride extends ForBosses {

        @Override
        @RolesAllowed("clerk")
        public void forNone() {}
    }

    @RolesAllowed("clerk")
    static class OpenedClass extends Closed {

        public void sell() {}
    }

    @PermitAll
    static class OpenedForAll extends ForBosses {}
}
