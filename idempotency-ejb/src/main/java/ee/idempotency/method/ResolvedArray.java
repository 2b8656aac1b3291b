// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.method;

import java.lang.reflect.GenericArrayType;
import java.lang.reflect.Type;

/** An array of a generic class, as {@link TypeResolver} found it. */
record ResolvedArray(Type component) implements GenericArrayType {

    @Override
    public Type getGenericComponentType() {
        return component;
    }

    @Override
    public String toString() {
        return component.getTypeName() + "[]";
    }
}
