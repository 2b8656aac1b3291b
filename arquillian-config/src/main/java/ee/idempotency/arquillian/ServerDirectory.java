// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.arquillian;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jboss.shrinkwrap.api.exporter.ZipExporter;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** The files of one server: its archives, its commands, its log, and the temporary directory into which it unpacks itself. */
record ServerDirectory(Path path) {

    private static final String COMMANDS = "payara/preboot.txt";

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

    List<Path> export(List<WebArchive> archives) {
        return archives.stream().map(this::export).toList();
    }

    private Path export(WebArchive archive) {
        Path file = path.resolve(archive.getName());
        archive.as(ZipExporter.class).exportTo(file.toFile(), true);
        return file;
    }

    /** The commands that keep the server on the loopback address, copied out of this module's jar. */
    Path bootCommands() {
        Path file = path.resolve("preboot.txt");
        try (InputStream commands = ServerDirectory.class.getClassLoader().getResourceAsStream(COMMANDS)) {
            Files.copy(commands, file, StandardCopyOption.REPLACE_EXISTING);
            return file;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Deletes what the server unpacked, about 100 MB; its log stays. */
    void deleteTemporary() {
        if (!Files.exists(temporary())) {
            return;
        }
        try (Stream<Path> files = Files.walk(temporary())) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
