// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.sample.probe.roles;

import static org.assertj.core.api.Assertions.assertThat;

import ee.idempotency.arquillian.Database;
import ee.idempotency.arquillian.Http;
import ee.idempotency.arquillian.TestDatabase;
import ee.idempotency.sample.probe.ProbeServer;
import ee.idempotency.sample.probe.ProbeWar;
import ee.idempotency.sample.probe.Tables;
import java.net.http.HttpResponse;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The roles of a resource, in two applications: in one the server checks them before the library does, in the other the library
 * alone.
 */
class RolesIT {

    private static final String SERVER_AND_LIBRARY = "server_and_library";
    private static final String LIBRARY_ALONE = "library_alone";

    private static final String WEB_XML = """
            <?xml version="1.0" encoding="UTF-8"?>
            <web-app xmlns="https://jakarta.ee/xml/ns/jakartaee" version="6.0">
              <security-role><role-name>admin</role-name></security-role>
              <security-role><role-name>auditor</role-name></security-role>
            </web-app>
            """;

    private static final Database DATABASE = TestDatabase.underTest();

    private static ProbeServer server;

    private final Tables tables = new Tables(DATABASE);
    private final String key = UUID.randomUUID().toString();
    private final String alice = "alice-" + key;
    private final String bob = "bob-" + key;

    @BeforeAll
    static void start() {
        server = ProbeServer.start(
                probe(SERVER_AND_LIBRARY).on(DATABASE),
                probe(LIBRARY_ALONE)
                        .withWebInf("payara-web.xml", ProbeWar.WITHOUT_ROLES_OF_THE_SERVER)
                        .on(DATABASE));
    }

    private static ProbeWar probe(String name) {
        return ProbeWar.ofNotes(name)
                .with(ProbeUsers.class, UsersResource.class)
                .with(GuardedMethods.class, GuardedClass.class, DeniedClass.class)
                .withWebInf("web.xml", WEB_XML)
                .withUnit();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @ParameterizedTest
    @CsvSource({
        "server_and_library, methods/admin",
        "server_and_library, class/admin",
        "library_alone, methods/admin",
        "library_alone, class/admin"
    })
    void keepsTheAnswerFromACallerWithoutTheRole(String probe, String path) {
        grantAdmin(probe, alice);
        HttpResponse<byte[]> first = post(probe, alice, path);
        HttpResponse<byte[]> stranger = post(probe, bob, path);
        HttpResponse<byte[]> nobody = server.http(probe).post(path, key, "Idempotency-Key", key);

        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(stranger.statusCode()).isEqualTo(403);
        assertThat(nobody.statusCode()).isIn(401, 403);
        assertThat(Http.text(stranger) + Http.text(nobody)).doesNotContain(Http.text(first));
        assertThat(tables.notes(key)).isOne();
    }

    @ParameterizedTest
    @CsvSource({
        "server_and_library, methods/admin",
        "server_and_library, class/admin",
        "library_alone, methods/admin",
        "library_alone, class/admin"
    })
    void keepsTheReplayFromACallerWhoLostTheRole(String probe, String path) {
        grantAdmin(probe, alice);
        HttpResponse<byte[]> first = post(probe, alice, path);
        server.http(probe).delete("users/" + alice);
        HttpResponse<byte[]> withoutRole = post(probe, alice, path);
        grantAdmin(probe, alice);
        HttpResponse<byte[]> replay = post(probe, alice, path);

        assertThat(withoutRole.statusCode()).isEqualTo(403);
        assertThat(Http.text(withoutRole)).doesNotContain(Http.text(first));
        assertThat(replay.body()).isEqualTo(first.body());
        assertThat(tables.notes(key)).isOne();
    }

    @ParameterizedTest
    @CsvSource({
        "server_and_library, methods/nobody",
        "server_and_library, denied/nobody",
        "library_alone, methods/nobody",
        "library_alone, denied/nobody"
    })
    void admitsNobodyWhereEveryoneIsDenied(String probe, String path) {
        grantAdmin(probe, alice);

        HttpResponse<byte[]> denied = post(probe, alice, path);

        assertThat(denied.statusCode()).isEqualTo(403);
        assertThat(tables.notes(key)).isZero();
    }

    @ParameterizedTest
    @CsvSource({"server_and_library, class/anyone", "library_alone, class/anyone", "library_alone, methods/anyone"})
    void admitsEveryoneWhereTheMethodPermitsAll(String probe, String path) {
        HttpResponse<byte[]> first = post(probe, bob, path);
        HttpResponse<byte[]> replay = post(probe, bob, path);

        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(replay.body()).isEqualTo(first.body());
    }

    @ParameterizedTest
    @ValueSource(strings = {SERVER_AND_LIBRARY, LIBRARY_ALONE})
    void givesEachCallerRecordsOfTheirOwn(String probe) {
        HttpResponse<byte[]> ofAlice = post(probe, alice, "methods/anyone");
        HttpResponse<byte[]> ofBob = post(probe, bob, "methods/anyone");

        assertThat(ofBob.statusCode()).isEqualTo(201);
        assertThat(ofBob.body()).isNotEqualTo(ofAlice.body());
        assertThat(tables.notes(key)).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {SERVER_AND_LIBRARY, LIBRARY_ALONE})
    void tellsNobodyFromACallerOfTheNameAnonymous(String probe) {
        HttpResponse<byte[]> ofNobody = server.http(probe).post("methods/anyone", key, "Idempotency-Key", key);
        HttpResponse<byte[]> ofAnonymous = post(probe, "anonymous", "methods/anyone");

        assertThat(ofAnonymous.statusCode()).isEqualTo(201);
        assertThat(ofAnonymous.body()).isNotEqualTo(ofNobody.body());
        assertThat(tables.notes(key)).isEqualTo(2);
    }

    private static void grantAdmin(String probe, String user) {
        server.http(probe).put("users/" + user, "admin");
    }

    private HttpResponse<byte[]> post(String probe, String user, String path) {
        return server.http(probe).as(user, user).post(path, key, "Idempotency-Key", key);
    }
}
