// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.jaxrs;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The bytes of a multipart body that don't depend on its boundary, which a client makes anew for each attempt, for
 * fingerprints (RFC 2046 section 5.1.1).
 *
 * <p>For one body and one thread.
 */
final class MultipartBody {

    private static final byte[] CRLF = {'\r', '\n'};
    private static final byte[] DASHES = {'-', '-'};
    private static final Pattern BOUNDARY =
            Pattern.compile("[0-9A-Za-z'()+_,\\-./:=? ]{0,69}[0-9A-Za-z'()+_,\\-./:=?]");

    private final byte[] body;
    private final byte[] dashBoundary;

    private MultipartBody(byte[] body, byte[] dashBoundary) {
        this.body = body;
        this.dashBoundary = dashBoundary;
    }

    /**
     * Each part, headers and content as they are, behind its length in four bytes; preamble and epilogue are dropped.
     * Nothing if the boundary is none, or the body doesn't follow it from the first delimiter line to the closing one.
     * The caller then takes the body's own bytes, and the boundary counts.
     */
    static Optional<byte[]> canonical(byte[] body, String boundary) {
        if (!BOUNDARY.matcher(boundary).matches()) {
            return Optional.empty();
        }
        return new MultipartBody(body, ("--" + boundary).getBytes(US_ASCII)).parts();
    }

    private Optional<byte[]> parts() {
        ByteArrayOutputStream parts = new ByteArrayOutputStream(body.length);
        Optional<Delimiter> line = delimiter(0, 0).or(() -> next(0));
        while (line.isPresent() && !line.get().closing()) {
            int start = line.get().end();
            line = next(start);
            line.ifPresent(end -> append(parts, start, end.start() - start));
        }
        return line.map(closing -> parts.toByteArray());
    }

    private void append(ByteArrayOutputStream parts, int start, int length) {
        parts.writeBytes(ByteBuffer.allocate(Integer.BYTES).putInt(length).array());
        parts.write(body, start, length);
    }

    /** The next delimiter line; the line break before it belongs to it. */
    private Optional<Delimiter> next(int from) {
        Optional<Delimiter> found = Optional.empty();
        for (int at = from; at < body.length && found.isEmpty(); at++) {
            if (matches(CRLF, at)) {
                found = delimiter(at, at + CRLF.length);
            }
        }
        return found;
    }

    /** The delimiter that starts here and has its dashes there, if the whole line is one. */
    private Optional<Delimiter> delimiter(int start, int dashes) {
        if (!matches(dashBoundary, dashes)) {
            return Optional.empty();
        }
        int tail = dashes + dashBoundary.length;
        boolean closing = matches(DASHES, tail);
        int end = skipPadding(closing ? tail + DASHES.length : tail);
        if (matches(CRLF, end)) {
            return Optional.of(new Delimiter(start, end + CRLF.length, closing));
        }
        return closing && end == body.length ? Optional.of(new Delimiter(start, end, true)) : Optional.empty();
    }

    private int skipPadding(int from) {
        int at = from;
        while (at < body.length && (body[at] == ' ' || body[at] == '\t')) {
            at++;
        }
        return at;
    }

    private boolean matches(byte[] expected, int at) {
        int end = at + expected.length;
        return end <= body.length && Arrays.equals(body, at, end, expected, 0, expected.length);
    }

    /** A delimiter line, from its line break to the start of what follows. */
    private record Delimiter(int start, int end, boolean closing) {}
}
