// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.benchmarks.http;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One kept connection of HTTP/1.1, read into one buffer. Not thread-safe. */
final class KeptConnection implements AutoCloseable {

    /**
     * An answer.
     *
     * @param head its status line and header lines, in small letters
     * @param body its bytes, one in each character
     */
    record Answer(int status, String head, String body) {

        boolean closes() {
            return head.contains("\r\nconnection: close");
        }
    }

    private static final int BUFFER_BYTES = 16 * 1024;
    private static final int LIMIT_MILLIS = 60_000;
    private static final String END_OF_HEAD = "\r\n\r\n";
    private static final String CHUNKED = "\r\ntransfer-encoding: chunked";
    private static final Pattern LENGTH = Pattern.compile("\r\ncontent-length: (\\d+)");

    private final Socket socket;
    private final byte[] buffer = new byte[BUFFER_BYTES];
    private int position;
    private int filled;

    KeptConnection(int port) throws IOException {
        socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setTcpNoDelay(true);
        socket.setSoTimeout(LIMIT_MILLIS);
    }

    /** Sends these bytes and reads one answer. */
    Answer send(byte[] request) throws IOException {
        socket.getOutputStream().write(request);
        position = 0;
        filled = 0;
        String head = until(END_OF_HEAD).toLowerCase(Locale.ROOT);
        int status = Integer.parseInt(head, 9, 12, 10);
        return new Answer(status, head, head.contains(CHUNKED) ? chunks() : text(length(head)));
    }

    private static int length(String head) throws IOException {
        Matcher length = LENGTH.matcher(head);
        if (!length.find()) {
            throw new IOException("an answer without length: " + head);
        }
        return Integer.parseInt(length.group(1));
    }

    private String chunks() throws IOException {
        StringBuilder body = new StringBuilder();
        for (int size = size(); size > 0; size = size()) {
            body.append(text(size));
            until("\r\n");
        }
        until("\r\n");
        return body.toString();
    }

    private int size() throws IOException {
        return Integer.parseInt(until("\r\n").strip(), 16);
    }

    private String text(int bytes) throws IOException {
        while (filled - position < bytes) {
            fill();
        }
        position += bytes;
        return new String(buffer, position - bytes, bytes, ISO_8859_1);
    }

    private String until(String end) throws IOException {
        int searched = position;
        while (true) {
            for (int i = searched; i <= filled - end.length(); i++) {
                if (standsAt(i, end)) {
                    return text(i + end.length() - position);
                }
            }
            searched = Math.max(position, filled - end.length() + 1);
            fill();
        }
    }

    private boolean standsAt(int index, String end) {
        for (int i = 0; i < end.length(); i++) {
            if (buffer[index + i] != end.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    private void fill() throws IOException {
        InputStream in = socket.getInputStream();
        int read = in.read(buffer, filled, buffer.length - filled);
        if (read <= 0) {
            throw new EOFException(
                    filled == buffer.length ? "an answer over " + BUFFER_BYTES + " bytes" : "the connection ended");
        }
        filled += read;
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
