// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.guide;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The Java in README and guide is compiled: each snippet stands in a source, line by line, whatever its indentation. */
class GuideSnippetsTest {

    private static final Path PROJECT = Path.of("..");
    private static final Pattern SNIPPET = Pattern.compile("(?ms)^ *```java\\R(.*?)^ *```$");
    private static final List<List<String>> SOURCES = sources();

    /** A snippet, and where it stands. */
    record Snippet(Path page, List<String> lines) {

        @Override
        public String toString() {
            return page.getFileName() + ": " + lines.get(0);
        }
    }

    @ParameterizedTest
    @MethodSource
    void standsInASource(Snippet snippet) {
        boolean stands = SOURCES.stream().anyMatch(source -> Collections.indexOfSubList(source, snippet.lines()) >= 0);

        assertThat(stands)
                .as("a source has these lines of %s:\n%s", snippet.page(), String.join("\n", snippet.lines()))
                .isTrue();
    }

    static Stream<Snippet> standsInASource() {
        return Stream.concat(
                        Stream.of(PROJECT.resolve("README.md")), files(PROJECT.resolve("docs/guide"), ".md").stream())
                .flatMap(page -> SNIPPET.matcher(read(page))
                        .results()
                        .map(snippet -> new Snippet(page, lines(snippet.group(1)))));
    }

    private static List<List<String>> sources() {
        return Stream.of("idempotency-ejb", "idempotency-jaxrs", "sample-war")
                .flatMap(module -> files(PROJECT.resolve(module).resolve("src"), ".java").stream())
                .map(source -> lines(read(source)))
                .toList();
    }

    private static List<Path> files(Path directory, String extension) {
        try (Stream<Path> files = Files.walk(directory)) {
            return files.filter(file -> file.toString().endsWith(extension)).toList();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<String> lines(String text) {
        return text.lines().map(String::strip).toList();
    }
}
