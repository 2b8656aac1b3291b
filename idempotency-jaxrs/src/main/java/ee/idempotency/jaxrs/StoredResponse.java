// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.jaxrs;

import ee.idempotency.RecordState;
import ee.idempotency.StoredResult;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An answer as it is stored: status, headers in their order with all values, and the body's bytes. Its payload is a line that says
 * whether the body is there, the header lines, an empty line and the body. Immutable.
 *
 * @param status the HTTP status
 * @param headers name to values; control characters in values are replaced by spaces
 * @param body the bytes; empty when the answer has none, or when it was too large to be stored
 * @param complete whether the body is whole; false when it was too large
 */
record StoredResponse(int status, Map<String, List<String>> headers, Body body, boolean complete) {

    /** A body's bytes. */
    static final class Body {

        static final Body NONE = new Body(new byte[0]);

        private final byte[] bytes;

        Body(byte[] bytes) {
            this.bytes = bytes;
        }

        byte[] bytes() {
            return bytes;
        }
    }

    private static final String WHOLE = "whole";
    private static final String OMITTED = "omitted";
    private static final int USUAL_HEAD = 128;
    private static final int CLIENT_ERROR = 400;

    /** The answer as a result for the store, its body left out when it has more than {@code maxBytes}. */
    static StoredResponse of(int status, Map<String, List<String>> headers, byte[] body, int maxBytes) {
        boolean fits = body.length <= maxBytes;
        return new StoredResponse(status, headers, fits ? new Body(body) : Body.NONE, fits);
    }

    StoredResult toResult() {
        StringBuilder head =
                new StringBuilder(USUAL_HEAD).append(complete ? WHOLE : OMITTED).append('\n');
        for (Map.Entry<String, List<String>> header : headers.entrySet()) {
            for (String value : header.getValue()) {
                head.append(header.getKey()).append(':').append(oneLine(value)).append('\n');
            }
        }
        head.append('\n');
        RecordState state = status < CLIENT_ERROR ? RecordState.SUCCEEDED : RecordState.FAILED;
        return new StoredResult(state, status, head.toString().getBytes(StandardCharsets.UTF_8), body.bytes());
    }

    /**
     * Reads what {@link #toResult} wrote.
     *
     * @throws IllegalArgumentException when it is nothing of the kind
     */
    static StoredResponse of(StoredResult result) {
        byte[] payload = result.payload();
        int end = endOfHead(payload).orElseThrow(() -> noResponse(result));
        List<String> lines =
                new String(payload, 0, end, StandardCharsets.UTF_8).lines().toList();
        if (!lines.get(0).equals(WHOLE) && !lines.get(0).equals(OMITTED)) {
            throw noResponse(result);
        }
        Map<String, List<String>> headers = new LinkedHashMap<>();
        for (String line : lines.subList(1, lines.size())) {
            int colon = line.indexOf(':');
            if (colon < 0) {
                throw noResponse(result);
            }
            headers.computeIfAbsent(line.substring(0, colon), name -> new ArrayList<>())
                    .add(line.substring(colon + 1));
        }
        byte[] body = Arrays.copyOfRange(payload, end + 1, payload.length);
        return new StoredResponse(
                result.status(), headers, new Body(body), lines.get(0).equals(WHOLE));
    }

    private static IllegalArgumentException noResponse(StoredResult result) {
        return new IllegalArgumentException("not a stored response: " + result);
    }

    /** The index of the empty line's end: the second of two line ends in a row. */
    private static Optional<Integer> endOfHead(byte[] payload) {
        for (int i = 1; i < payload.length; i++) {
            if (payload[i] == '\n' && payload[i - 1] == '\n') {
                return Optional.of(i);
            }
        }
        return Optional.empty();
    }

    private static String oneLine(String value) {
        return value.replace('\r', ' ').replace('\n', ' ').replace('\0', ' ');
    }
}
