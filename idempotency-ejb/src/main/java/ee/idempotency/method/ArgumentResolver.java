// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.method;

import jakarta.el.ELContext;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Resolves the top-level names of a key's expression: the arguments by their parameters' names, and all of them. */
final class ArgumentResolver extends ReadingResolver {

    private final MethodParameters parameters;
    private final @Nullable Object[] arguments;

    ArgumentResolver(MethodParameters parameters, @Nullable Object[] arguments) {
        this.parameters = parameters;
        this.arguments = arguments;
    }

    @Override
    public @Nullable Object getValue(ELContext context, @Nullable Object base, @Nullable Object property) {
        if (base != null) {
            return null;
        }
        String name = String.valueOf(property);
        context.setPropertyResolved(null, property);
        Optional<MethodParameter> parameter = parameters.named(name);
        return parameter.isPresent() ? arguments[parameter.get().index()] : arguments;
    }
}
