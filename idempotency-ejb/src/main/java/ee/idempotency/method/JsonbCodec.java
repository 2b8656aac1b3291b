// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.method;

import ee.idempotency.spi.ResultCodec;
import jakarta.json.bind.Jsonb;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;

/** What JSON-B makes of a result, in UTF-8. As thread-safe as its Jsonb, which by its contract is. */
final class JsonbCodec implements ResultCodec {

    private final Jsonb jsonb;

    JsonbCodec(Jsonb jsonb) {
        this.jsonb = jsonb;
    }

    @Override
    public boolean handles(Type declaredType) {
        return true;
    }

    @Override
    public byte[] encode(Type declaredType, Object value) {
        return jsonb.toJson(value, declaredType).getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public Object decode(Type declaredType, byte[] stored) {
        return jsonb.fromJson(new String(stored, StandardCharsets.UTF_8), declaredType);
    }
}
