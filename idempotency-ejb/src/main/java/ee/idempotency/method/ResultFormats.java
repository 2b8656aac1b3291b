// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.method;

import ee.idempotency.spi.ResultCodec;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import jakarta.json.bind.JsonbConfig;
import jakarta.json.bind.config.BinaryDataStrategy;
import java.lang.reflect.Type;
import java.util.List;
import java.util.Optional;

/**
 * How an application's results are stored: by its codecs, else by JSON-B. Immutable and thread-safe as far as they are.
 *
 * @param codecs asked in this order
 * @param jsonb for what no codec handles
 * @param applicationsJsonb true when the Jsonb is the application's own, whose adapters can't be seen from here
 */
record ResultFormats(List<ResultCodec> codecs, Jsonb jsonb, boolean applicationsJsonb) {

    ResultFormats {
        codecs = List.copyOf(codecs);
    }

    /** The Jsonb of an application without its own. It writes nulls, so that what was null comes back so. */
    static Jsonb ownJsonb() {
        return JsonbBuilder.create(
                new JsonbConfig().withNullValues(true).withBinaryDataStrategy(BinaryDataStrategy.BASE_64));
    }

    /**
     * The format of one operation; at deployment.
     *
     * @param declaredType without type variables of its class, see {@link TypeResolver}
     * @param maxStoredBytes of a larger result only the fact is stored
     * @throws IllegalArgumentException when results of the type could not be read back; says which part, and what to do
     */
    ResultFormat of(Type declaredType, int maxStoredBytes) {
        Optional<ResultCodec> own = codecFor(declaredType);
        if (own.isPresent()) {
            return ResultFormat.byCodec(declaredType, OptionalShape.NONE, own.get(), maxStoredBytes);
        }
        OptionalShape shape = OptionalShape.of(declaredType);
        Type content = shape.contentType(declaredType);
        return codecFor(content)
                .map(codec -> ResultFormat.byCodec(content, shape, codec, maxStoredBytes))
                .orElseGet(() -> byJsonb(content, shape, maxStoredBytes));
    }

    private Optional<ResultCodec> codecFor(Type type) {
        return codecs.stream().filter(codec -> codec.handles(type)).findFirst();
    }

    private ResultFormat byJsonb(Type content, OptionalShape shape, int maxStoredBytes) {
        ReadableType.check(content, applicationsJsonb);
        return ResultFormat.byJsonb(content, shape, new JsonbCodec(jsonb), maxStoredBytes);
    }
}
