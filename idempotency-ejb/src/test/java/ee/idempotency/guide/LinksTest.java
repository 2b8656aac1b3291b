// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.guide;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a page links to in the project, another page or a picture, is there. */
class LinksTest {

    private static final Path PROJECT = Path.of("..");
    private static final Pattern LINK = Pattern.compile("]\\(([^)#\\s]+)(?:#[^)]*)?\\)");

    @ParameterizedTest
    @MethodSource
    void leadSomewhere(Path page) throws IOException {
        assertThat(links(page))
                .allSatisfy(link -> assertThat(page.resolveSibling(link)).exists());
    }

    static Stream<Path> leadSomewhere() {
        List<Path> pages = Stream.of(
                        pages(PROJECT, 1), pages(PROJECT.resolve("docs"), 3), pages(PROJECT.resolve("benchmarks"), 1))
                .flatMap(found -> found)
                .toList();
        assertThat(pages).hasSizeGreaterThan(20);
        return pages.stream();
    }

    private static List<String> links(Path page) throws IOException {
        return LINK.matcher(Files.readString(page))
                .results()
                .map(link -> link.group(1))
                .filter(Predicate.not(link -> link.contains("://")))
                .toList();
    }

    private static Stream<Path> pages(Path directory, int depth) {
        try (Stream<Path> files = Files.walk(directory, depth)) {
            return files.filter(file -> file.toString().endsWith(".md")).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
