// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.sample.probe.options;

import ee.idempotency.arquillian.Database;
import ee.idempotency.arquillian.Http;
import ee.idempotency.arquillian.TestDatabase;
import ee.idempotency.sample.probe.ProbeServer;
import ee.idempotency.sample.probe.ProbeWar;
import ee.idempotency.sample.probe.Tables;
import java.net.http.HttpResponse;

/** The probes of this package, in one server for all of its tests. It ends with the JVM. */
final class OptionsProbe {

    static final String SMALL = "small";
    static final String STRICT = "strict";

    private static final Database DATABASE = TestDatabase.underTest();

    /** The test's own look at the rows. */
    static final Tables TABLES = new Tables(DATABASE);

    static final ProbeServer SERVER = ProbeServer.start(
            ProbeWar.ofNotes(SMALL)
                    .with(SmallSettings.class, Gate.class, Options.class, Answers.class)
                    .with(Decorations.class, Gzip.class)
                    .with(Shapes.class, Shapes.Parts.class, Announced.class, Inherited.class, Inheriting.class)
                    .withUnit()
                    .on(DATABASE),
            ProbeWar.ofNotes(STRICT).with(StrictSettings.class).withUnit().on(DATABASE));

    private OptionsProbe() {}

    static Http http() {
        return SERVER.http(SMALL);
    }

    static boolean isReplay(HttpResponse<byte[]> answer) {
        return answer.headers().firstValue("Idempotent-Replayed").isPresent();
    }
}
