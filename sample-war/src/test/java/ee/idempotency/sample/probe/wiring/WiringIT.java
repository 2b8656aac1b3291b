// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.sample.probe.wiring;

import static ee.idempotency.sample.probe.app.NotesResource.OPERATION;
import static org.assertj.core.api.Assertions.assertThat;

import ee.idempotency.arquillian.Database;
import ee.idempotency.arquillian.Http;
import ee.idempotency.arquillian.TestDatabase;
import ee.idempotency.sample.probe.ProbeServer;
import ee.idempotency.sample.probe.ProbeWar;
import ee.idempotency.sample.probe.Tables;
import ee.idempotency.sample.probe.app.Note;
import ee.idempotency.sample.probe.app.Notes;
import ee.idempotency.sample.probe.app.NotesResource;
import ee.idempotency.sample.probe.app.ProbeApplication;
import ee.idempotency.sample.probe.promise.WarnSettings;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Applications whose units the library has to find by itself, or is told. */
class WiringIT {

    private static final String UNITED = "united";
    private static final String ENTITYLESS = "<exclude-unlisted-classes>true</exclude-unlisted-classes>";

    private static final Map<String, Database> DATABASES = Stream.of(
                    UNITED, "two_units", "two_sources", "plain", "ejbless", "listing", "unreferenced", "unmapped")
            .collect(Collectors.toMap(Function.identity(), WiringIT::fresh));

    private static ProbeServer server;

    private final String key = UUID.randomUUID().toString();

    @BeforeAll
    static void start() {
        server = ProbeServer.start(
                ProbeWar.ofNotes(UNITED).withUnit().on(DATABASES.get(UNITED)),
                ProbeWar.ofNotes("two_units")
                        .with(TwoUnits.class, OtherSource.class)
                        .withUnit()
                        .withUnit("archive", ENTITYLESS)
                        .on(DATABASES.get("two_units")),
                twoSources(),
                ProbeWar.named("plain")
                        .with(ProbeApplication.class, PlainNotesResource.class, Note.class)
                        .withUnit()
                        .on(DATABASES.get("plain")),
                ProbeWar.named("ejbless")
                        .with(ProbeApplication.class, TransactionalNotesResource.class, Note.class)
                        .withUnit()
                        .on(DATABASES.get("ejbless")),
                ProbeWar.named("listing")
                        .with(ListingApplication.class, NotesResource.class, Notes.class, Note.class)
                        .withUnit()
                        .on(DATABASES.get("listing")),
                ProbeWar.named("unreferenced")
                        .with(ProbeApplication.class, UnreferencedResource.class, Note.class)
                        .withUnit()
                        .on(DATABASES.get("unreferenced")),
                ProbeWar.ofNotes("unmapped")
                        .with(WarnSettings.class)
                        .withUnit("notes", "")
                        .on(DATABASES.get("unmapped")));
    }

    private static Database fresh(String probe) {
        return probe.equals("two_sources") ? TestDatabase.POSTGRESQL.fresh() : TestDatabase.underTest();
    }

    /** The other source is an H2, so that a statement at the wrong one would be seen. */
    private static WebArchive twoSources() {
        String other = TestDatabase.H2.fresh().dataSourceElement().replace(Database.JNDI_NAME, "java:app/jdbc/archive");
        WebArchive archive = ProbeWar.ofNotes("two_sources")
                .with(TwoUnits.class, OtherSource.class)
                .withUnit()
                .withUnit("archive", "java:app/jdbc/archive", ENTITYLESS)
                .on(DATABASES.get("two_sources"));
        String webXml = DATABASES.get("two_sources").intoWebXml("""
                <?xml version="1.0" encoding="UTF-8"?>
                <web-app xmlns="https://jakarta.ee/xml/ns/jakartaee" version="6.0">
                %s</web-app>""".formatted(other));
        return archive.setWebXML(new StringAsset(webXml));
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {UNITED, "two_units", "two_sources", "ejbless", "listing", "plain"})
    void keepsTheRecordsInTheUnitOfTheBusiness(String probe) {
        HttpResponse<byte[]> first = post(probe);
        HttpResponse<byte[]> retry = post(probe);

        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(retry.body()).isEqualTo(first.body());
        assertThat(tables(probe).notes(key)).isOne();
        assertThat(tables(probe).records(Tables.record(OPERATION, key))).isOne();
    }

    @Test
    void refusesWith503AndNamesTheMissingLineWhenTheUnitDoesNotKnowTheRecord() {
        HttpResponse<byte[]> refused = post("unmapped");

        assertThat(refused.statusCode()).isEqualTo(503);
        assertThat(refused.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(refused.headers().firstValue("Retry-After")).contains("1");
        assertThat(Http.text(refused)).contains("problems/store-unavailable").doesNotContain("mapping-file");
        assertThat(server.log()).contains("Add " + ProbeWar.MAPPING_FILE + " to it in persistence.xml.");
        assertThat(tables("unmapped").number("select count(*) from note where text = ?", key))
                .isZero();
    }

    @Test
    void refusesWith503AndShowsTheProducerWhenNoClassRefersToTheUnit() {
        HttpResponse<byte[]> refused = post("unreferenced");

        assertThat(refused.statusCode()).isEqualTo(503);
        assertThat(server.log())
                .contains("No class of the application has a persistence context that could hold the records.")
                .contains(
                        "@Produces @IdempotencyRecords @PersistenceContext(unitName = \"...\") EntityManager records;");
    }

    private HttpResponse<byte[]> post(String probe) {
        return server.http(probe).post("notes", key, "Idempotency-Key", key);
    }

    private static Tables tables(String probe) {
        return new Tables(DATABASES.get(probe));
    }
}
