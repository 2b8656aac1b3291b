// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.jpa;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;

/** The scripts, read from a jar as an application has them. */
final class SchemaScripts {

    static final String ROOT = "ee/idempotency/schema";

    /** The changelog that an application has beside its own. */
    private static final Path CHANGELOG = Path.of("src/test/resources/schema-changelog.xml");

    private static final Path RESOURCES = Path.of("src/main/resources");

    private SchemaScripts() {}

    /** The directories, one for each database. */
    static List<Path> directories() {
        return list(RESOURCES.resolve(ROOT));
    }

    /** What stands in a directory, sorted. */
    static List<Path> list(Path directory) {
        try (Stream<Path> files = Files.list(directory)) {
            return files.sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The text of each script of a database, in the order of the versions. */
    static List<String> texts(SchemaDatabase database) {
        return list(RESOURCES.resolve(database.directory)).stream()
                .map(SchemaScripts::read)
                .toList();
    }

    static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The loader of an application: the library's classes, but the scripts from a jar alone. */
    static URLClassLoader loader(SchemaDatabase database) {
        return new URLClassLoader(jar(database), SchemaScripts.class.getClassLoader()) {

            @Override
            public Enumeration<URL> getResources(String name) throws IOException {
                return name.startsWith(ROOT) ? findResources(name) : super.getResources(name);
            }
        };
    }

    /** A jar with the scripts, and the application's {@code changelog.xml} for this database. */
    static URL[] jar(SchemaDatabase database) {
        try {
            Path jar = Files.createTempFile("scripts", ".jar");
            jar.toFile().deleteOnExit();
            try (OutputStream out = Files.newOutputStream(jar);
                    JarOutputStream entries = new JarOutputStream(out);
                    Stream<Path> files = Files.walk(RESOURCES.resolve("ee"))) {
                for (Path file : files.toList()) {
                    String name = RESOURCES.relativize(file).toString().replace('\\', '/');
                    boolean directory = Files.isDirectory(file);
                    add(entries, directory ? name + "/" : name, directory ? new byte[0] : Files.readAllBytes(file));
                }
                String changelog = read(CHANGELOG).replace("ee/idempotency/schema/postgresql", database.directory);
                add(entries, "changelog.xml", changelog.getBytes(StandardCharsets.UTF_8));
            }
            return new URL[] {jar.toUri().toURL()};
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void add(JarOutputStream entries, String name, byte[] content) throws IOException {
        entries.putNextEntry(new JarEntry(name));
        entries.write(content);
        entries.closeEntry();
    }
}
