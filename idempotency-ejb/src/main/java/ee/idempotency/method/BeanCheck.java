// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.method;

import jakarta.json.bind.annotation.JsonbVisibility;
import java.lang.reflect.Type;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;

/** Sees whether an object can be made again with all the properties that were written of it. */
final class BeanCheck {

    private final Type type;
    private final Class<?> raw;
    private final String where;
    private final TypeResolver resolver;

    BeanCheck(Type type, Class<?> raw, String where) {
        this.type = type;
        this.raw = raw;
        this.where = where;
        this.resolver = TypeResolver.seenFrom(type);
    }

    /** Passes the type of each property that is read, and its place, to the given check. */
    void check(BiConsumer<Type, String> parts) {
        BeanCreator creator = BeanCreator.of(raw)
                .orElseThrow(() -> refusal(
                        "has no way to be made",
                        "give it a public or protected constructor without parameters or one public @JsonbCreator, and make it"
                                + " static if it is nested"));
        creator.parameters().forEach(parameter -> checkParameter(parameter, parts));
        if (!hasOwnVisibility()) {
            Set<String> names = creator.parameters().stream()
                    .map(BeanCreator.Parameter::name)
                    .collect(Collectors.toSet());
            BeanProperty.of(raw).forEach(property -> checkProperty(property, names, parts));
        }
    }

    private void checkParameter(BeanCreator.Parameter parameter, BiConsumer<Type, String> parts) {
        if (parameter.adapted()) {
            return;
        }
        if (TypeResolver.hasVariable(parameter.type())) {
            throw refusal(
                    "is made with the generic " + parameter.name() + ", which JSON-B does not resolve",
                    "use a class with setters, or bring a ResultCodec for it");
        }
        parts.accept(parameter.type(), place(parameter.name()));
    }

    private void checkProperty(BeanProperty property, Set<String> parameters, BiConsumer<Type, String> parts) {
        if (!property.isWritten()) {
            return;
        }
        if (!property.isReachable()) {
            throw refusal("has " + property.name() + " from a class that is not public", "make that class public");
        }
        if (parameters.contains(property.writtenName()) || property.isComputed()) {
            return;
        }
        String why = property.whyNotRead();
        if (!why.isEmpty()) {
            throw refusal(
                    "loses " + property.name() + ", which " + why,
                    "give it a public setter or a parameter of a @JsonbCreator, mark it @JsonbTransient, or bring a ResultCodec");
        }
        if (!property.isAdapted()) {
            parts.accept(resolver.resolve(property.readType()), place(property.name()));
        }
    }

    private boolean hasOwnVisibility() {
        return raw.isAnnotationPresent(JsonbVisibility.class)
                || raw.getPackage().isAnnotationPresent(JsonbVisibility.class);
    }

    private String place(String property) {
        return where + ", in " + raw.getSimpleName() + "." + property;
    }

    private IllegalArgumentException refusal(String why, String remedy) {
        return ReadableType.refusal(type, where, why, remedy);
    }
}
