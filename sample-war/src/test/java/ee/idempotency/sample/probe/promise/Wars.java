// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.sample.probe.promise;

import ee.idempotency.sample.probe.ProbeWar;
import ee.idempotency.sample.probe.app.Note;
import ee.idempotency.sample.probe.app.Notes;
import ee.idempotency.sample.probe.app.NotesResource;
import ee.idempotency.sample.probe.app.ProbeApplication;

/** The archives of this package. */
final class Wars {

    static final String DEFAULT_SOURCE = "java:comp/DefaultDataSource";
    static final String OTHER_SOURCE = "java:app/jdbc/archive";
    private static final String RECORDS_ALONE =
            ProbeWar.MAPPING_FILE + "<exclude-unlisted-classes>true</exclude-unlisted-classes>";

    private Wars() {}

    /** The records in the unit {@code notes}, the business rows in the unit {@code archive}. */
    static ProbeWar ofTwoUnits(String name, String recordsSource, String rowsSource) {
        return ProbeWar.named(name)
                .with(ProbeApplication.class, ArchiveResource.class, Archive.class, Note.class, RecordsUnit.class)
                .withUnit("notes", recordsSource, RECORDS_ALONE)
                .withUnit("archive", rowsSource, "");
    }

    /** One unit on the default data source, and statements over the same source. */
    static ProbeWar ofUnitAndStatements(String name) {
        return ProbeWar.named(name)
                .with(ProbeApplication.class, NotesResource.class, Notes.class, Note.class, HeldSource.class)
                .withUnit("notes", DEFAULT_SOURCE, ProbeWar.MAPPING_FILE);
    }
}
