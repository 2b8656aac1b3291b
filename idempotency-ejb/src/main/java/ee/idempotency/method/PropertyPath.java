// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.method;

import ee.idempotency.application.TypeHierarchy;
import ee.idempotency.method.KeyTemplate.Part;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Checks the path that an expression begins with ({@code order.customer.id}, {@code args[0].id}) against the declared types, as
 * far as these are records and concrete classes; what a subtype may add to another type shows at run time only.
 */
final class PropertyPath {

    private static final Pattern PATH = Pattern.compile(
            "\\s*(?<variable>\\w+)(?:\\s*\\[\\s*(?<index>\\d{1,9})\\s*])?(?<names>(?:\\s*\\.\\s*\\w+(?!\\w)(?!\\s*\\())*)(?<rest>.*)",
            Pattern.DOTALL);

    private final Part part;

    private PropertyPath(Part part) {
        this.part = part;
    }

    static void check(Part part, MethodParameters parameters) {
        Matcher path = PATH.matcher(part.text());
        if (path.matches()) {
            new PropertyPath(part).check(path, parameters);
        }
    }

    private void check(Matcher path, MethodParameters parameters) {
        Optional<Class<?>> type = start(path, parameters).map(MethodParameter::type);
        List<String> names = Arrays.stream(path.group("names").split("\\."))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .toList();
        for (String name : names) {
            type = type.filter(PropertyPath::isKnown).map(owner -> property(owner, name));
        }
        if (path.group("rest").isBlank()) {
            type.filter(PropertyPath::isKnown).ifPresent(this::requireKeyType);
        }
    }

    /** What the path starts at; nothing for an element of something else than all arguments. */
    private Optional<MethodParameter> start(Matcher path, MethodParameters parameters) {
        String index = path.group("index");
        if (index == null) {
            return parameters.named(path.group("variable"));
        }
        if (!path.group("variable").equals(KeyVariables.ALL)) {
            return Optional.empty();
        }
        return Optional.of(parameters
                .at(Integer.parseInt(index))
                .orElseThrow(() -> new IllegalArgumentException("key has args[" + index + "] in " + part
                        + ", but parameters are counted from 0, and there are only "
                        + parameters.list().size())));
    }

    private Class<?> property(Class<?> owner, String name) {
        Method accessor = Property.find(owner, name)
                .orElseThrow(() -> new IllegalArgumentException("key has " + name + " in " + part + ", but "
                        + owner.getTypeName() + " has no such property: no component of a record, no public getter"));
        return new TypeHierarchy(owner).erase(accessor.getGenericReturnType());
    }

    private void requireKeyType(Class<?> type) {
        if (!KeyTypes.allows(type)) {
            throw new IllegalArgumentException("key has " + part + ", which must come to " + KeyTypes.ALLOWED
                    + ", but comes to " + type.getTypeName());
        }
    }

    private static boolean isKnown(Class<?> type) {
        boolean isConcrete = type.isPrimitive() || !Modifier.isAbstract(type.getModifiers());
        return isConcrete && type != Object.class && !Map.class.isAssignableFrom(type);
    }
}
