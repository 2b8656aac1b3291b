// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.method;

import jakarta.el.ELContext;
import jakarta.el.ELResolver;
import org.jspecify.annotations.Nullable;

/** A resolver of values that are never written. */
abstract class ReadingResolver extends ELResolver {

    @Override
    public final @Nullable Class<?> getType(ELContext context, @Nullable Object base, @Nullable Object property) {
        return null;
    }

    @Override
    public final void setValue(
            ELContext context, @Nullable Object base, @Nullable Object property, @Nullable Object value) {
        // left unresolved, which EL reports
    }

    @Override
    public final boolean isReadOnly(ELContext context, @Nullable Object base, @Nullable Object property) {
        return true;
    }

    @Override
    public final Class<?> getCommonPropertyType(ELContext context, @Nullable Object base) {
        return Object.class;
    }
}
