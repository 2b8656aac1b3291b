// SPDX-License-Identifier: Apache-2.0
package ee.idempotency;

/** What an operation came to, as it is stored and replayed. Immutable and thread-safe: the bytes are copied in and out. */
public final class StoredResult {

    private final RecordState state;
    private final int status;
    private final byte[] payload;

    /**
     * A result.
     *
     * @param state {@link RecordState#SUCCEEDED} or {@link RecordState#FAILED}
     * @param status the HTTP status, or 0 where there is none
     * @param payload the bytes that the door made of the answer, and alone can read; parts are joined, as they are copied anyway
     * @throws IllegalArgumentException when the state is {@link RecordState#STARTED}
     */
    public StoredResult(RecordState state, int status, byte[]... payload) {
        if (state == RecordState.STARTED) {
            throw new IllegalArgumentException("a result is SUCCEEDED or FAILED, was STARTED");
        }
        this.state = state;
        this.status = status;
        this.payload = joined(payload);
    }

    private static byte[] joined(byte[][] parts) {
        int length = 0;
        for (byte[] part : parts) {
            length += part.length;
        }
        byte[] all = new byte[length];
        int at = 0;
        for (byte[] part : parts) {
            System.arraycopy(part, 0, all, at, part.length);
            at += part.length;
        }
        return all;
    }

    public RecordState state() {
        return state;
    }

    public int status() {
        return status;
    }

    public byte[] payload() {
        return payload.clone();
    }

    /** The payload's length in bytes. */
    public int payloadLength() {
        return payload.length;
    }

    /** The state, the status and the payload's size; never its content. */
    @Override
    public String toString() {
        return state + " " + status + " (" + payload.length + " bytes)";
    }
}
