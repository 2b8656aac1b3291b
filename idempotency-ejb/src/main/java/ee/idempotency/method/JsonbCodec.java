// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.method;

import ee.idempotency.spi.ResultCodec;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.annotation.JsonbTypeInfo;
import java.lang.reflect.Array;
import java.lang.reflect.GenericArrayType;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.util.List;

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
        return json(declaredType, value).getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public Object decode(Type declaredType, byte[] stored) {
        String json = new String(stored, StandardCharsets.UTF_8);
        return declaredType instanceof GenericArrayType array ? array(array, json) : jsonb.fromJson(json, declaredType);
    }

    /** Yasson 3.0.4 fails on a generic array, but reads a list of the same. */
    private Object array(GenericArrayType type, String json) {
        Type component = type.getGenericComponentType();
        List<Object> elements = jsonb.fromJson(json, new Resolved(List.class, component));
        Object[] array = (Object[]) Array.newInstance(TypeResolver.rawClass(component), elements.size());
        return elements.toArray(array);
    }

    /** Yasson 3.0.4, given the root's type, loses a subtype and fails on a generic array. */
    private String json(Type declaredType, Object value) {
        boolean asItIs = declaredType instanceof GenericArrayType
                || TypeResolver.rawClass(declaredType).isAnnotationPresent(JsonbTypeInfo.class);
        return asItIs ? jsonb.toJson(value) : jsonb.toJson(value, declaredType);
    }
}
