// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.sample.probe.roles;

import static org.assertj.core.api.Assertions.assertThat;

import ee.idempotency.arquillian.Database;
import ee.idempotency.arquillian.Http;
import ee.idempotency.arquillian.TestDatabase;
import ee.idempotency.sample.probe.ProbeServer;
import ee.idempotency.sample.probe.ProbeWar;
import ee.idempotency.sample.probe.Tables;
import ee.idempotency.sample.probe.app.NotesResource;
import java.net.http.HttpResponse;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;

/** Scopes and checks of access that an application makes itself. */
class ScopesIT {

    private static final String OWN_FILTER = "own_filter";
    private static final String TENANTS = "tenants";

    private static final Database DATABASE = TestDatabase.H2.fresh();

    private static ProbeServer server;

    private final Tables tables = new Tables(DATABASE);
    private final String key = UUID.randomUUID().toString();

    @BeforeAll
    static void start() {
        server = ProbeServer.start(
                ProbeWar.ofNotes(OWN_FILTER)
                        .with(HeaderUserFilter.class, GuardedMethods.class)
                        .withWebInf("payara-web.xml", ProbeWar.WITHOUT_ROLES_OF_THE_SERVER)
                        .withUnit()
                        .on(DATABASE),
                ProbeWar.ofNotes(TENANTS)
                        .with(TenantScope.class, HeaderAccess.class)
                        .withUnit()
                        .on(DATABASE));
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void takesThePrincipalOfTheApplicationsOwnFilterForTheScope() {
        HttpResponse<byte[]> ofAlice = post(OWN_FILTER, "methods/anyone", "X-User", "alice");
        HttpResponse<byte[]> ofBob = post(OWN_FILTER, "methods/anyone", "X-User", "bob");
        HttpResponse<byte[]> replay = post(OWN_FILTER, "methods/anyone", "X-User", "alice");

        assertThat(ofBob.body()).isNotEqualTo(ofAlice.body());
        assertThat(replay.body()).isEqualTo(ofAlice.body());
        assertThat(tables.notes(key)).isEqualTo(2);
    }

    @Test
    @DisabledIfSystemProperty(
            named = "server",
            matches = "glassfish8?",
            disabledReason =
                    "GlassFish 7 and 8 check @RolesAllowed by their MicroProfile JWT, which knows the server's own callers only: 401")
    void asksTheApplicationsOwnFilterForTheRole() {
        HttpResponse<byte[]> admin = post(OWN_FILTER, "methods/admin", "X-User", "alice", "X-Role", "admin");
        HttpResponse<byte[]> withoutRole = post(OWN_FILTER, "methods/admin", "X-User", "alice", "X-Role", "user");

        assertThat(admin.statusCode()).isEqualTo(201);
        assertThat(withoutRole.statusCode()).isEqualTo(403);
        assertThat(Http.text(withoutRole)).contains("problems/forbidden").doesNotContain(Http.text(admin));
        assertThat(tables.notes(key)).isOne();
    }

    @Test
    void keepsKeysApartByTheScopeThatTheApplicationResolves() {
        HttpResponse<byte[]> ofAcme = post(TENANTS, "notes", "X-Tenant", "acme");
        HttpResponse<byte[]> ofOther = post(TENANTS, "notes", "X-Tenant", "other");
        HttpResponse<byte[]> replay = post(TENANTS, "notes", "X-Tenant", "acme");

        assertThat(ofOther.body()).isNotEqualTo(ofAcme.body());
        assertThat(replay.body()).isEqualTo(ofAcme.body());
        assertThat(tables.notes(key)).isEqualTo(2);
    }

    @Test
    void runsNothingForACallerWhomTheApplicationDenies() {
        HttpResponse<byte[]> denied =
                post(TENANTS, "notes", "X-Tenant", "acme", "X-Barred-From", NotesResource.OPERATION);

        assertThat(denied.statusCode()).isEqualTo(403);
        assertThat(Http.text(denied)).contains("problems/forbidden");
        assertThat(tables.notes(key)).isZero();
    }

    @Test
    void replaysNothingToACallerWhomTheApplicationDenies() {
        HttpResponse<byte[]> first = post(TENANTS, "notes", "X-Tenant", "acme");
        HttpResponse<byte[]> denied =
                post(TENANTS, "notes", "X-Tenant", "acme", "X-Barred-From", NotesResource.OPERATION);

        assertThat(denied.statusCode()).isEqualTo(403);
        assertThat(Http.text(denied)).doesNotContain(Http.text(first));
    }

    private HttpResponse<byte[]> post(String probe, String path, String... headers) {
        String[] all = new String[headers.length + 2];
        System.arraycopy(headers, 0, all, 0, headers.length);
        all[headers.length] = "Idempotency-Key";
        all[headers.length + 1] = key;
        return server.http(probe).post(path, key, all);
    }
}
