// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.benchmarks.http;

import ee.idempotency.arquillian.Launch;
import ee.idempotency.arquillian.Server;
import java.nio.file.Path;
import java.time.Duration;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/**
 * A server that is measured. The launcher reads from system properties which one it is, so one runs at a time.
 *
 * @param title what the page calls it
 * @param product what the launcher calls it
 * @param home a system property that tells where the build has put it
 */
record TestedServer(String title, String product, String home) {

    /** The tests' servers compile with the first compiler alone and have a small heap; the later option wins. */
    private static final String[] AS_IN_PRODUCTION = {"-XX:TieredStopAtLevel=4", "-Xms1g", "-Xmx1g"};

    /** A busy machine distorts no ratio, but it starts a server slowly. */
    private static final Duration LIMIT = Duration.ofMinutes(15);

    /** Options for the server's JVM, parted by spaces: a profiler's. */
    private static final String MORE_OPTIONS = "benchmarks.http.options";

    Server start(WebArchive archive) {
        System.setProperty("server", product);
        System.setProperty("server.home", Path.of(System.getProperty(home, "")).toString());
        return Server.start(Launch.of(archive)
                .withJvmOptions(AS_IN_PRODUCTION)
                .withJvmOptions(options())
                .withLimit(LIMIT));
    }

    private String[] options() {
        String more = System.getProperty(MORE_OPTIONS, "").strip();
        return more.isEmpty() ? new String[0] : more.split(" +", -1);
    }
}
