// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.sample.outcome;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.io.OutputStream;
import java.lang.System.Logger.Level;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;

/** Stands between a server and PostgreSQL, and cuts the connection at the next commit when told to. */
final class CuttingProxy implements AutoCloseable {

    /** Where to cut. */
    enum Cut {
        NOWHERE,
        /** The commit never arrives. */
        BEFORE_COMMIT,
        /** The database commits, and its word never arrives. */
        AFTER_COMMIT
    }

    private static final System.Logger LOG = System.getLogger(CuttingProxy.class.getName());

    private final ServerSocket listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final ExecutorService pumps = Executors.newCachedThreadPool();
    private final AtomicReference<Cut> next = new AtomicReference<>(Cut.NOWHERE);
    private final int databasePort;

    CuttingProxy(int databasePort) throws IOException {
        this.databasePort = databasePort;
        pumps.execute(this::accept);
    }

    int port() {
        return listener.getLocalPort();
    }

    /** Cuts one connection, at the next commit that any of them carries. */
    void cutNext(Cut cut) {
        next.set(cut);
    }

    /** Whether the cut that was asked for has been made. */
    boolean hasCut() {
        return next.get() == Cut.NOWHERE;
    }

    private void accept() {
        try {
            while (true) {
                Socket client = listener.accept();
                Socket database = new Socket(InetAddress.getLoopbackAddress(), databasePort);
                AtomicBoolean mute = new AtomicBoolean();
                pumps.execute(() -> pump(client, database, bytes -> statements(bytes, mute)));
                pumps.execute(() -> pump(database, client, bytes -> !mute.get()));
            }
        } catch (IOException e) {
            LOG.log(Level.DEBUG, "The proxy is closed: {0}", e.getMessage());
        }
    }

    /** Whether the connection goes on with these bytes; after a commit that is to be cut the database's answer does not. */
    private boolean statements(String bytes, AtomicBoolean mute) {
        Cut cut = bytes.contains("COMMIT\0") ? next.getAndSet(Cut.NOWHERE) : Cut.NOWHERE;
        mute.set(cut == Cut.AFTER_COMMIT);
        return cut != Cut.BEFORE_COMMIT;
    }

    private interface Gate {
        boolean passes(String bytes);
    }

    /** Carries bytes one way until one side is gone or the gate shuts, then closes both sides. */
    private static void pump(Socket from, Socket to, Gate gate) {
        try (from;
                to) {
            OutputStream out = to.getOutputStream();
            byte[] buffer = new byte[1 << 16];
            for (int read = from.getInputStream().read(buffer);
                    read >= 0 && gate.passes(new String(buffer, 0, read, ISO_8859_1));
                    read = from.getInputStream().read(buffer)) {
                out.write(buffer, 0, read);
                out.flush();
            }
        } catch (IOException e) {
            LOG.log(Level.DEBUG, "One side is gone: {0}", e.getMessage());
        }
    }

    @Override
    public void close() throws IOException {
        listener.close();
        pumps.shutdownNow();
    }
}
