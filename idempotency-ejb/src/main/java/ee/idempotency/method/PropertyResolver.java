// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.method;

import jakarta.el.ELContext;
import jakarta.el.ELException;
import java.lang.reflect.Method;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Resolves the properties of records and beans, whether their classes are public or not. EL 5.0 knows no records; what is not
 * found here is left to its own resolver.
 */
final class PropertyResolver extends ReadingResolver {

    @Override
    public @Nullable Object getValue(ELContext context, @Nullable Object base, @Nullable Object property) {
        Optional<Method> accessor = Optional.ofNullable(base)
                .flatMap(bean -> Property.find(bean.getClass(), String.valueOf(property)))
                .filter(Method::trySetAccessible);
        if (accessor.isEmpty()) {
            return null;
        }
        context.setPropertyResolved(base, property);
        try {
            return accessor.get().invoke(base);
        } catch (ReflectiveOperationException e) {
            throw new ELException(e);
        }
    }
}
