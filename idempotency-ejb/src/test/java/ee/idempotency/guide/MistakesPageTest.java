// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.guide;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each test that the page of mistakes names is there: in the class that it names, or in what that one inherits from. */
class MistakesPageTest {

    private static final Path PROJECT = Path.of("..");
    private static final Pattern NAMED = Pattern.compile("`([A-Z]\\w*)\\.([a-z]\\w*)`");
    private static final Pattern SUPERTYPES =
            Pattern.compile("(?m)^(?:\\w+ )*(?:class|interface) \\w+\\s+(?:extends|implements) ([\\w\\s,]+)");
    private static final Map<String, List<String>> SOURCES = sources();

    /** A test as the page names it. */
    record Named(String type, String method) {

        @Override
        public String toString() {
            return type + "." + method;
        }
    }

    @ParameterizedTest
    @MethodSource
    void namesATestThatIsThere(Named test) {
        assertThat(has(test.type(), test.method())).as("%s is there", test).isTrue();
    }

    static Stream<Named> namesATestThatIsThere() {
        return NAMED.matcher(read(PROJECT.resolve("docs/internals/mistakes.md")))
                .results()
                .map(named -> new Named(named.group(1), named.group(2)))
                .distinct();
    }

    private static boolean has(String type, String method) {
        return SOURCES.getOrDefault(type, List.of()).stream()
                .anyMatch(source -> source.contains(" void " + method + "(")
                        || supertypes(source).anyMatch(supertype -> has(supertype, method)));
    }

    private static Stream<String> supertypes(String source) {
        return SUPERTYPES
                .matcher(source)
                .results()
                .flatMap(types -> Stream.of(types.group(1).strip().split("[\\s,]+")));
    }

    /** By the simple name, which some share. */
    private static Map<String, List<String>> sources() {
        return Stream.of("idempotency-ejb", "idempotency-jaxrs", "arquillian-config", "sample-war")
                .flatMap(module -> javaFiles(PROJECT.resolve(module).resolve("src/test/java")))
                .collect(groupingBy(
                        source -> source.getFileName().toString().replace(".java", ""),
                        mapping(MistakesPageTest::read, toList())));
    }

    private static Stream<Path> javaFiles(Path directory) {
        try (Stream<Path> files = Files.walk(directory)) {
            return files.filter(file -> file.toString().endsWith(".java")).toList().stream();
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
}
