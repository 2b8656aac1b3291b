// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.arquillian;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.stream.Stream;
import org.jboss.shrinkwrap.api.exporter.ZipExporter;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** The files of one server: its archives, its commands, its log, and the temporary directory into which it unpacks itself. */
record ServerDirectory(Path path) {

    static ServerDirectory create(Path path) {
        try {
            Files.createDirectories(path.resolve("tmp"));
            return new ServerDirectory(path);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    ServerLog log() {
        return new ServerLog(path.resolve("server.log"));
    }

    Path temporary() {
        return path.resolve("tmp");
    }

    /** Writes the archive into a file of this name, anew if it is there. */
    Path export(WebArchive archive, String name) {
        Path file = path.resolve(name);
        archive.as(ZipExporter.class).exportTo(file.toFile(), true);
        return file;
    }

    /** Copies a file out of this module's jar. */
    Path copy(String resource) {
        return copy(resource, Path.of(resource).getFileName().toString());
    }

    /** Copies a file out of this module's jar into one of this name. */
    Path copy(String resource, String name) {
        Path file = fileIn(name);
        try (InputStream content = ServerDirectory.class.getClassLoader().getResourceAsStream(resource)) {
            Files.copy(content, file, StandardCopyOption.REPLACE_EXISTING);
            return file;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Writes a file. */
    Path write(String name, String text) {
        try {
            return Files.writeString(fileIn(name), text);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private Path fileIn(String name) {
        Path file = path.resolve(name);
        try {
            Files.createDirectories(file.getParent());
            return file;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Copies the jar that this class comes from. */
    void copyJarOf(Class<?> type, Path to) {
        try {
            Path jar = Path.of(
                    type.getProtectionDomain().getCodeSource().getLocation().toURI());
            Files.createDirectories(to);
            Files.copy(jar, to.resolve(jar.getFileName()), StandardCopyOption.REPLACE_EXISTING);
        } catch (URISyntaxException odd) {
            throw new IllegalStateException("no jar holds " + type, odd);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Copies a file, or a directory with all that is in it. */
    void copyTree(Path from, Path to) {
        try (Stream<Path> files = Files.walk(from)) {
            Files.createDirectories(to.getParent());
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(from.relativize(file)));
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Deletes what the server unpacked, about 100 MB; its log stays. */
    void deleteTemporary() {
        deleteTree(temporary());
    }

    /** Deletes a directory with all that is in it, if it is there. */
    void deleteTree(Path directory) {
        if (!Files.exists(directory)) {
            return;
        }
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
