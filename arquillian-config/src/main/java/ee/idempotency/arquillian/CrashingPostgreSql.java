// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.arquillian;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A PostgreSQL server of a test's own, which it may crash and start again: the data and the port stay. */
public final class CrashingPostgreSql implements AutoCloseable {

    private final Path directory;
    private final int port;
    private final Database database;
    private @Nullable EmbeddedPostgres server;

    private CrashingPostgreSql(Path directory) throws IOException {
        this.directory = directory;
        EmbeddedPostgres first = builder().start();
        this.server = first;
        this.port = first.getPort();
        this.database = PostgreSqlServer.freshDatabase(first);
    }

    /** Starts it, with its data in this directory. */
    public static CrashingPostgreSql in(Path directory) {
        try {
            return new CrashingPostgreSql(directory);
        } catch (IOException failed) {
            throw new UncheckedIOException("PostgreSQL did not start", failed);
        }
    }

    /** A database on it. */
    public Database database() {
        return database;
    }

    /** Ends all of its processes as a crash does (SIGKILL), and returns when they are dead. */
    public void crash() {
        ProcessHandle postmaster = ProcessHandle.of(pid()).orElseThrow();
        List<ProcessHandle> all =
                Stream.concat(Stream.of(postmaster), postmaster.descendants()).toList();
        all.forEach(ProcessHandle::destroyForcibly);
        CompletableFuture.allOf(all.stream().map(ProcessHandle::onExit).toArray(CompletableFuture[]::new))
                .join();
        close();
    }

    /** Starts it again after a crash. */
    public void restart() {
        try {
            server = builder().setPort(port).start();
        } catch (IOException failed) {
            throw new UncheckedIOException("PostgreSQL did not start again", failed);
        }
    }

    @Override
    public void close() {
        try {
            EmbeddedPostgres running = server;
            server = null;
            if (running != null) {
                running.close();
            }
        } catch (IOException failed) {
            throw new UncheckedIOException("PostgreSQL did not stop", failed);
        }
    }

    private EmbeddedPostgres.Builder builder() {
        return PostgreSqlServer.builder().setDataDirectory(directory).setCleanDataDirectory(false);
    }

    private long pid() {
        try (Stream<String> lines = Files.lines(directory.resolve("postmaster.pid"))) {
            return Long.parseLong(lines.findFirst().orElseThrow());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
