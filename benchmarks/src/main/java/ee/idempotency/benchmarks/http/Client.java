// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.benchmarks.http;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import ee.idempotency.benchmarks.http.KeptConnection.Answer;
import java.io.IOException;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jspecify.annotations.Nullable;

/**
 * Posts orders to a server, over some more connections than there are threads that do so at once, each in its turn, as a client's
 * pool has them. On a connection whose answer has just been read, the server's own thread is not done yet: WildFly's then spins until it is.
 * Thread-safe.
 */
final class Client implements AutoCloseable {

    private static final int RESTING = 8;
    private static final int BODY_BYTES = 500;
    private static final String BODY =
            "{\"amount\":1999,\"customer\":\"customer-1\",\"note\":\"%s\",\"reference\":\"%s\"}";

    private final int port;
    private final Queue<KeptConnection> idle = new ConcurrentLinkedQueue<>();

    Client(int port) {
        this.port = port;
    }

    /** The order of this reference: 500 bytes. */
    static String order(String reference) {
        int filler = BODY_BYTES - BODY.length() - reference.length() + 4;
        return BODY.formatted("n".repeat(filler), reference);
    }

    /** Posts the order of this reference, with it as the key or without a key. */
    Answer post(String path, String reference, boolean keyed) throws IOException {
        return send(request(path, order(reference), keyed ? reference : null));
    }

    private byte[] request(String path, String body, @Nullable String key) {
        StringBuilder request = new StringBuilder(800);
        request.append("POST /")
                .append(path)
                .append(" HTTP/1.1\r\nHost: 127.0.0.1:")
                .append(port);
        request.append("\r\nContent-Type: application/json\r\nAccept: application/json\r\nContent-Length: ");
        request.append(body.length());
        if (key != null) {
            request.append("\r\nIdempotency-Key: \"").append(key).append('"');
        }
        return request.append("\r\n\r\n").append(body).toString().getBytes(ISO_8859_1);
    }

    private Answer send(byte[] request) throws IOException {
        KeptConnection connection = idle.size() > RESTING ? idle.poll() : null;
        if (connection == null) {
            connection = new KeptConnection(port);
        }
        Answer answer = connection.send(request);
        if (answer.closes()) {
            connection.close();
        } else {
            idle.add(connection);
        }
        return answer;
    }

    @Override
    public void close() throws IOException {
        disconnect();
    }

    /** Closes the connections; the next request opens new ones. */
    void disconnect() throws IOException {
        for (KeptConnection each = idle.poll(); each != null; each = idle.poll()) {
            each.close();
        }
    }
}
