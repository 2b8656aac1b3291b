// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.arquillian;

import static java.util.concurrent.TimeUnit.MILLISECONDS;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;
import org.awaitility.core.ConditionTimeoutException;

/**
 * A server in a process of its own, for tests that kill servers or need several at once. It listens on the loopback address, joins no
 * cluster and ends with the test JVM at the latest.
 */
public final class Server implements AutoCloseable {

    private final Product product;
    private final Process process;
    private final int port;
    private final ServerDirectory directory;
    private final Thread lastResort;

    private Server(Product product, Process process, int port, ServerDirectory directory) {
        this.product = product;
        this.process = process;
        this.port = port;
        this.directory = directory;
        this.lastResort = new Thread(process::destroyForcibly, "kill server " + process.pid());
        Runtime.getRuntime().addShutdownHook(lastResort);
    }

    /**
     * Starts a server and waits until it has deployed all archives and answers.
     *
     * @throws IllegalStateException if it ends, is late, or refuses an archive; the message holds the log, and the server is gone
     */
    public static Server start(Launch launch) {
        Server server = launch(launch);
        try {
            server.awaitReady(launch.limit());
            server.requireDeployed(launch.archives().size());
            server.awaitAnswer(launch.limit());
            return server;
        } catch (RuntimeException failed) {
            server.close();
            throw failed;
        }
    }

    /**
     * Starts a server that is expected to refuse each of its archives, and ends it.
     *
     * @return the log, which holds the reason
     * @throws IllegalStateException if an archive is deployed, or the server does not come as far as that
     */
    public static String refuse(Launch launch) {
        return refuse(launch, 0);
    }

    /** The same, where it is expected to deploy so many of them all the same. */
    public static String refuse(Launch launch, int deployed) {
        try (Server server = launch(launch)) {
            server.awaitReady(launch.limit());
            if (server.deployedArchives() != deployed) {
                throw server.failure("deployed what it should refuse");
            }
            return server.log();
        }
    }

    /** The address of the first application, ending in a slash. */
    public URI baseUri() {
        return URI.create("http://127.0.0.1:" + port + "/");
    }

    public Process process() {
        return process;
    }

    /** What the server has written so far, to both streams, without colours. */
    public String log() {
        return directory.log().text();
    }

    /**
     * Ends the process as a crash does (SIGKILL), and returns when it is dead. Does nothing if it is dead already. What the server keeps
     * in its directory stays, for another one that is started there.
     */
    public void kill() {
        process.destroyForcibly();
        process.onExit().join();
        directory.deleteTemporary();
    }

    /**
     * Waits until the process ends by itself.
     *
     * @return its exit code
     * @throws IllegalStateException if it still runs after this time
     */
    public int awaitExit(Duration atMost) {
        try {
            await(atMost).until(() -> !process.isAlive());
        } catch (ConditionTimeoutException late) {
            throw failure("still runs after " + atMost);
        }
        return process.exitValue();
    }

    @Override
    public void close() {
        kill();
        try {
            Runtime.getRuntime().removeShutdownHook(lastResort);
        } catch (IllegalStateException jvmIsEnding) {
            // the hook runs and finds a dead process
        }
    }

    private static Server launch(Launch launch) {
        ServerDirectory directory = ServerDirectory.create(launch.directory());
        int port = launch.port() == 0 ? freePort() : launch.port();
        ProcessBuilder builder = new ProcessBuilder(launch.product().command(launch, directory, port))
                .directory(directory.path().toFile())
                .redirectErrorStream(true)
                .redirectOutput(directory.log().file().toFile());
        builder.environment().putAll(launch.product().environment(directory));
        try {
            return new Server(launch.product(), builder.start(), port, directory);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private void awaitReady(Duration limit) {
        try {
            await(limit).until(() -> product.isReady(log()) || !process.isAlive());
        } catch (ConditionTimeoutException late) {
            throw failure("was not ready within " + limit);
        }
        if (!process.isAlive()) {
            throw failure("ended with exit code " + process.exitValue());
        }
    }

    private void requireDeployed(int archives) {
        long deployed = deployedArchives();
        if (deployed != archives) {
            throw failure("deployed %d of %d archives".formatted(deployed, archives));
        }
    }

    private long deployedArchives() {
        return product.deployedArchives(log());
    }

    private void awaitAnswer(Duration limit) {
        Http client = Http.at(baseUri());
        try {
            await(limit)
                    .ignoreException(UncheckedIOException.class)
                    .until(() -> client.get("").statusCode() > 0);
        } catch (ConditionTimeoutException late) {
            throw failure("is ready but did not answer within " + limit);
        }
    }

    private static ConditionFactory await(Duration limit) {
        return Awaitility.await().atMost(limit).pollDelay(0, MILLISECONDS).pollInterval(50, MILLISECONDS);
    }

    private IllegalStateException failure(String what) {
        return new IllegalStateException("%s %s; its log:%n%s".formatted(product, what, log()));
    }
}
