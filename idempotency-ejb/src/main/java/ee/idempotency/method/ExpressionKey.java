// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.method;

import ee.idempotency.IdempotencyException;
import ee.idempotency.Key;
import ee.idempotency.method.KeyTemplate.Part;
import jakarta.el.ELContext;
import jakarta.el.ELException;
import jakarta.el.ExpressionFactory;
import jakarta.el.ValueExpression;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The key that an expression over the arguments names, in Jakarta Expression Language. Text around {@code #{…}} is literal; every
 * expression must come to something, so no key is ever made of the literal text alone.
 *
 * <p>Variables are the parameters by name, and {@code args} for all of them by index; properties are read from records, getters,
 * maps, lists and arrays. Operators that take null for nothing or zero ({@code +=}, {@code +} and the like) are refused at
 * deployment. A method that is called with null still gets what EL makes of it: the empty text, or zero.
 */
record ExpressionKey(String text, MethodParameters parameters, List<Step> steps) implements MethodKey {

    /** A part of the text, compiled if it is an expression. */
    record Step(Part part, Optional<ValueExpression> expression) {}

    ExpressionKey {
        steps = List.copyOf(steps);
    }

    /**
     * Compiles the expressions and checks their variables, and their properties as far as the declared types tell.
     *
     * @throws IllegalArgumentException if one can't work; the message names it
     */
    static ExpressionKey of(MethodParameters parameters, String text) {
        ExpressionFactory factory = ExpressionFactory.newInstance();
        List<Step> steps = new ArrayList<>();
        for (Part part : KeyTemplate.of(text).parts()) {
            Optional<ValueExpression> expression =
                    part.isExpression() ? Optional.of(compile(factory, parameters, part)) : Optional.empty();
            steps.add(new Step(part, expression));
        }
        return new ExpressionKey(text, parameters, steps);
    }

    @Override
    public Optional<Key> read(@Nullable Object[] arguments, RequestHeaders headers) {
        ELContext context = ArgumentContext.of(parameters, arguments);
        StringBuilder key = new StringBuilder();
        for (Step step : steps) {
            Optional<String> text = text(step, context);
            if (text.isEmpty()) {
                return Optional.empty();
            }
            key.append(text.get());
        }
        return Optional.of(Key.of(key.toString()));
    }

    @Override
    public String place() {
        return "key = \"" + text + "\"";
    }

    private static ValueExpression compile(ExpressionFactory factory, MethodParameters parameters, Part part) {
        KeyVariables variables = new KeyVariables(parameters);
        try {
            ValueExpression compiled =
                    factory.createValueExpression(ArgumentContext.compiling(variables), part.toString(), Object.class);
            variables.check(part);
            PropertyPath.check(part, parameters);
            return compiled;
        } catch (ELException e) {
            throw new IllegalArgumentException("key has " + part + ", which is no expression: " + e.getMessage(), e);
        }
    }

    private static Optional<String> text(Step step, ELContext context) {
        return step.expression()
                .map(expression ->
                        KeyTypes.text(value(expression, context), step.part().toString()))
                .orElseGet(() -> Optional.of(step.part().text()));
    }

    private static @Nullable Object value(ValueExpression expression, ELContext context) {
        try {
            return expression.getValue(context);
        } catch (RuntimeException e) {
            throw new IdempotencyException(
                    "The key could not be read, " + expression.getExpressionString() + " failed with a "
                            + e.getClass().getName() + "; nothing ran",
                    e);
        }
    }
}
