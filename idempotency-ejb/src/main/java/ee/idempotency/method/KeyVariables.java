// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.method;

import ee.idempotency.method.KeyTemplate.Part;
import jakarta.el.ValueExpression;
import jakarta.el.VariableMapper;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Hears which variables an expression has while that is compiled. For one expression and one thread. */
final class KeyVariables extends VariableMapper {

    /** All arguments, by index. */
    static final String ALL = "args";

    private final MethodParameters parameters;
    private final Set<String> names = new LinkedHashSet<>();

    KeyVariables(MethodParameters parameters) {
        this.parameters = parameters;
    }

    @Override
    public @Nullable ValueExpression resolveVariable(String name) {
        names.add(name);
        return null;
    }

    @Override
    public ValueExpression setVariable(String name, ValueExpression expression) {
        throw new UnsupportedOperationException("arguments are not set: " + name);
    }

    /**
     * Whether all of them are parameters.
     *
     * @throws IllegalArgumentException if one is not, or the expression has none
     */
    void check(Part part) {
        if (names.isEmpty()) {
            throw new IllegalArgumentException(
                    "key has " + part + ", which names no parameter and is the same for all calls");
        }
        names.forEach(name -> check(part, name));
    }

    private void check(Part part, String name) {
        boolean isParameter = parameters.named(name).isPresent();
        if (isParameter && name.equals(ALL)) {
            throw new IllegalArgumentException("key has args in " + part
                    + ", which means all arguments, but a parameter has that name too; rename the parameter");
        }
        if (!isParameter && !name.equals(ALL)) {
            throw new IllegalArgumentException(
                    "key has " + name + " in " + part + ", which is no parameter; " + advice());
        }
    }

    private String advice() {
        if (parameters.stream().anyMatch(parameter -> parameter.name().isEmpty())) {
            return "the class file has no parameter names: compile it with -parameters, or name arguments by index as in args[0]";
        }
        return "there are: "
                + parameters.stream().map(parameter -> parameter.name() + ", ").collect(Collectors.joining())
                + "and args[0] and so on by index";
    }
}
