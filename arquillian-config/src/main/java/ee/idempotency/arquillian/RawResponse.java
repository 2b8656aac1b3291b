// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.arquillian;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** An answer as it came over the wire: headers in their order, with every line of the same name. */
public final class RawResponse {

    /** One header line. */
    public record Header(String name, String value) {}

    private final int status;
    private final List<Header> headers;
    private final byte[] body;

    private RawResponse(int status, List<Header> headers, byte[] body) {
        this.status = status;
        this.headers = List.copyOf(headers);
        this.body = body;
    }

    public int status() {
        return status;
    }

    public List<Header> headers() {
        return headers;
    }

    public byte[] body() {
        return body.clone();
    }

    /** The body read as UTF-8. */
    public String text() {
        return new String(body, UTF_8);
    }

    /** The values of all header lines of this name, in their order. */
    public List<String> values(String name) {
        return headers.stream()
                .filter(header -> header.name().equalsIgnoreCase(name))
                .map(Header::value)
                .toList();
    }

    /** The value of the first header line of this name. */
    public Optional<String> value(String name) {
        return values(name).stream().findFirst();
    }

    static RawResponse read(InputStream in, boolean bodiless) throws IOException {
        int status = Integer.parseInt(line(in).split(" ", 3)[1]);
        RawResponse head = new RawResponse(status, headers(in), new byte[0]);
        if (status < 200) {
            return read(in, bodiless);
        }
        boolean empty = bodiless || status == 204 || status == 304;
        return empty ? head : new RawResponse(status, head.headers, head.bodyFrom(in));
    }

    private byte[] bodyFrom(InputStream in) throws IOException {
        if (value("Transfer-Encoding").filter("chunked"::equalsIgnoreCase).isPresent()) {
            return chunks(in);
        }
        Optional<Integer> length = value("Content-Length").map(Integer::valueOf);
        return length.isPresent() ? exactly(length.get(), in) : in.readAllBytes();
    }

    private static List<Header> headers(InputStream in) throws IOException {
        List<Header> headers = new ArrayList<>();
        for (String line = line(in); !line.isEmpty(); line = line(in)) {
            int colon = line.indexOf(':');
            headers.add(new Header(
                    line.substring(0, colon), line.substring(colon + 1).strip()));
        }
        return headers;
    }

    private static byte[] chunks(InputStream in) throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        for (int size = size(in); size > 0; size = size(in)) {
            body.writeBytes(exactly(size, in));
            line(in);
        }
        headers(in);
        return body.toByteArray();
    }

    private static int size(InputStream in) throws IOException {
        return Integer.parseInt(line(in).split(";", 2)[0].strip(), 16);
    }

    private static byte[] exactly(int length, InputStream in) throws IOException {
        byte[] bytes = in.readNBytes(length);
        if (bytes.length < length) {
            throw new EOFException("%d of %d bytes came".formatted(bytes.length, length));
        }
        return bytes;
    }

    private static String line(InputStream in) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0) {
                throw new EOFException(
                        "the connection ended within the line \"%s\"".formatted(line.toString(ISO_8859_1)));
            }
            line.write(next);
        }
        return line.toString(ISO_8859_1).stripTrailing();
    }
}
