// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.method;

import jakarta.el.ArrayELResolver;
import jakarta.el.BeanELResolver;
import jakarta.el.CompositeELResolver;
import jakarta.el.ELContext;
import jakarta.el.ELResolver;
import jakarta.el.FunctionMapper;
import jakarta.el.ListELResolver;
import jakarta.el.MapELResolver;
import jakarta.el.VariableMapper;
import org.jspecify.annotations.Nullable;

/**
 * What the expressions of a key see: the arguments and what can be read from them, nothing else of the application. For one call
 * and one thread.
 */
final class ArgumentContext extends ELContext {

    private final CompositeELResolver resolvers = new CompositeELResolver();
    private final @Nullable VariableMapper variables;

    private ArgumentContext(@Nullable VariableMapper variables) {
        this.variables = variables;
    }

    static ArgumentContext compiling(VariableMapper variables) {
        return new ArgumentContext(variables);
    }

    static ArgumentContext of(MethodParameters parameters, @Nullable Object[] arguments) {
        ArgumentContext context = new ArgumentContext(null);
        context.resolvers.add(new ArgumentResolver(parameters, arguments));
        context.resolvers.add(new MapELResolver(true));
        context.resolvers.add(new ListELResolver(true));
        context.resolvers.add(new ArrayELResolver(true));
        context.resolvers.add(new PropertyResolver());
        context.resolvers.add(new BeanELResolver(true));
        return context;
    }

    @Override
    public ELResolver getELResolver() {
        return resolvers;
    }

    @Override
    public @Nullable FunctionMapper getFunctionMapper() {
        return null;
    }

    @Override
    public @Nullable VariableMapper getVariableMapper() {
        return variables;
    }
}
