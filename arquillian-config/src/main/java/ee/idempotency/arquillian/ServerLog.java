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

    String text() {
        try {
            return COLOURS.matcher(new String(Files.readAllBytes(file), UTF_8)).replaceAll("");
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
