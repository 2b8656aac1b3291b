// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.method;

import ee.idempotency.IdempotencyException;
import ee.idempotency.RecordState;
import ee.idempotency.ResultNotStoredException;
import ee.idempotency.StoredResult;
import ee.idempotency.spi.ResultCodec;
import java.lang.reflect.Type;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The results of one operation, as they are stored: a leading byte that tells what they are, then the value's own bytes. Made by
 * {@link ResultFormats}. Immutable and thread-safe as far as the codec is.
 */
final class ResultFormat {

    private static final byte NULL = 0;
    private static final byte EMPTY = 1;
    private static final byte TOO_LARGE = 2;
    private static final byte JSON = 3;
    private static final byte ENCODED = 4;

    private final Type type;
    private final OptionalShape shape;
    private final byte kind;
    private final ResultCodec codec;
    private final int maxStoredBytes;

    private ResultFormat(Type type, OptionalShape shape, byte kind, ResultCodec codec, int maxStoredBytes) {
        this.type = type;
        this.shape = shape;
        this.kind = kind;
        this.codec = codec;
        this.maxStoredBytes = maxStoredBytes;
    }

    static ResultFormat byCodec(Type type, OptionalShape shape, ResultCodec codec, int maxStoredBytes) {
        return new ResultFormat(type, shape, ENCODED, codec, maxStoredBytes);
    }

    static ResultFormat byJsonb(Type type, OptionalShape shape, JsonbCodec codec, int maxStoredBytes) {
        return new ResultFormat(type, shape, JSON, codec, maxStoredBytes);
    }

    /**
     * The result to store, of a method that returned.
     *
     * @throws IdempotencyException when the value can't be written: the attempt is to be rolled back and released
     */
    StoredResult encode(@Nullable Object value) {
        if (value == null || TypeResolver.isVoid(type)) {
            return stored(NULL, new byte[0]);
        }
        return shape.content(value).map(this::storedContent).orElseGet(() -> stored(EMPTY, new byte[0]));
    }

    /**
     * What the method returned when it ran.
     *
     * @throws ResultNotStoredException when that was too large to be stored
     * @throws IdempotencyException when the stored bytes can't be read as the declared type
     * @throws IllegalArgumentException when the stored result is no success
     */
    @Nullable
    Object decode(StoredResult stored) {
        if (stored.state() != RecordState.SUCCEEDED) {
            throw new IllegalArgumentException("a result is read from a SUCCEEDED record, was " + stored);
        }
        byte[] payload = stored.payload();
        byte found = payload.length == 0 ? -1 : payload[0];
        return switch (found) {
            case NULL -> null;
            case EMPTY -> shape.empty();
            case TOO_LARGE ->
                throw new ResultNotStoredException("The operation was done before and is not run again, but its"
                        + " result was larger than the stored " + maxStoredBytes + " bytes.");
            default ->
                shape.wrap(read(found, Arrays.copyOfRange(payload, Math.min(1, payload.length), payload.length)));
        };
    }

    private StoredResult storedContent(Object content) {
        byte[] bytes = write(content);
        return bytes.length > maxStoredBytes ? stored(TOO_LARGE, new byte[0]) : stored(kind, bytes);
    }

    private byte[] write(Object value) {
        try {
            return codec.encode(type, value);
        } catch (RuntimeException e) {
            throw new IdempotencyException(
                    "A result of type " + type.getTypeName() + " can't be stored, so the operation is rolled back", e);
        }
    }

    private Object read(byte found, byte[] bytes) {
        if (found != kind) {
            throw unreadable("its kind is " + found + ", expected " + kind, null);
        }
        Object value;
        try {
            value = codec.decode(type, bytes);
        } catch (RuntimeException e) {
            throw unreadable("see the cause", e);
        }
        if (!TypeResolver.boxedClass(type).isInstance(value)) {
            throw unreadable("it came back as another type", null);
        }
        return value;
    }

    private IdempotencyException unreadable(String why, @Nullable Throwable cause) {
        return new IdempotencyException(
                "The operation was done before, but its stored result can't be read as " + type.getTypeName() + ": "
                        + why,
                cause);
    }

    private static StoredResult stored(byte kind, byte[] bytes) {
        byte[] payload = new byte[bytes.length + 1];
        payload[0] = kind;
        System.arraycopy(bytes, 0, payload, 1, bytes.length);
        return new StoredResult(RecordState.SUCCEEDED, 0, payload);
    }
}
