// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.arquillian;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;

/** What a server has written so far. */
record ServerLog(Path file) {

    private static final Pattern COLOURS = Pattern.compile("\u001b\\[[0-9;]*m");
    private static final Pattern READY = Pattern.compile("Payara Micro .* ready in [0-9,.]+ ");
    private static final Pattern DEPLOYED = Pattern.compile("\"Context Root\":");

    String text() {
        try {
            return COLOURS.matcher(new String(Files.readAllBytes(file), UTF_8)).replaceAll("");
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Whether the server has done with its deployments; a failed one does not stop it. */
    boolean isReady() {
        return READY.matcher(text()).find();
    }

    /** How many archives stand in the summary that the server prints before it is ready. */
    long deployedArchives() {
        return DEPLOYED.matcher(text()).results().count();
    }
}
