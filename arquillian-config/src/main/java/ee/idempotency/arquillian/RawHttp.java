// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.arquillian;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.util.Arrays;
import java.util.Optional;

/**
 * Sends HTTP/1.1 requests exactly as written, each over a connection of its own: doubled header lines, bytes outside of ASCII,
 * chunks. Nothing is added or corrected, not even the Host line.
 */
public final class RawHttp {

    private static final int ANSWER_LIMIT_MILLIS = 60_000;

    private final URI server;

    private RawHttp(URI server) {
        this.server = server;
    }

    /** A client of the server at this address; its path is not used. */
    public static RawHttp at(URI server) {
        return new RawHttp(server);
    }

    /**
     * Sends a request with a body.
     *
     * @param head request line and header lines, each ended by a line feed, in ISO 8859-1: one character is one byte
     * @param body the bytes after the empty line, already framed as the head announces
     */
    public RawResponse send(String head, byte[] body) {
        ByteArrayOutputStream request = new ByteArrayOutputStream();
        request.writeBytes(head.strip().replace("\n", "\r\n").concat("\r\n\r\n").getBytes(ISO_8859_1));
        request.writeBytes(body);
        return send(request.toByteArray());
    }

    /** Sends a request without a body; see {@link #send(String, byte[])}. */
    public RawResponse send(String head) {
        return send(head, new byte[0]);
    }

    /** Sends these bytes and reads one answer; interim answers (1xx) are passed over. */
    public RawResponse send(byte[] request) {
        try (Socket socket = new Socket(server.getHost(), server.getPort())) {
            socket.setSoTimeout(ANSWER_LIMIT_MILLIS);
            return answer(socket, request);
        } catch (IOException noAnswer) {
            throw new UncheckedIOException(server + " gave no whole answer", noAnswer);
        }
    }

    /** A server may answer, and close, before it has read all; its answer counts. */
    private static RawResponse answer(Socket socket, byte[] request) throws IOException {
        Optional<IOException> cut = Optional.empty();
        try {
            socket.getOutputStream().write(request);
        } catch (IOException e) {
            cut = Optional.of(e);
        }
        try {
            return RawResponse.read(new BufferedInputStream(socket.getInputStream()), isHead(request));
        } catch (IOException e) {
            cut.ifPresent(e::addSuppressed);
            throw e;
        }
    }

    /** The body cut into chunks of this size, with the last chunk, for {@code Transfer-Encoding: chunked}. */
    public static byte[] chunked(byte[] body, int chunkBytes) {
        ByteArrayOutputStream chunks = new ByteArrayOutputStream();
        for (int from = 0; from < body.length; from += chunkBytes) {
            byte[] chunk = Arrays.copyOfRange(body, from, Math.min(body.length, from + chunkBytes));
            chunks.writeBytes((Integer.toHexString(chunk.length) + "\r\n").getBytes(US_ASCII));
            chunks.writeBytes(chunk);
            chunks.writeBytes("\r\n".getBytes(US_ASCII));
        }
        chunks.writeBytes("0\r\n\r\n".getBytes(US_ASCII));
        return chunks.toByteArray();
    }

    private static boolean isHead(byte[] request) {
        return new String(request, 0, Math.min(5, request.length), US_ASCII).equals("HEAD ");
    }
}
