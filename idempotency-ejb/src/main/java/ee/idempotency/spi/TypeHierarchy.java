// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.spi;

import java.lang.reflect.GenericArrayType;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A class, its superclasses, then their interfaces, nearest first: where a door looks for annotations. It knows what the type
 * variables of generic supertypes stand for. For one thread.
 */
public final class TypeHierarchy {

    private final Set<Class<?>> types = new LinkedHashSet<>();
    private final Map<TypeVariable<?>, Type> arguments = new HashMap<>();

    /** Begins at this class or interface. */
    public TypeHierarchy(Class<?> type) {
        Deque<Class<?>> interfaces = new ArrayDeque<>();
        for (Class<?> current = type; current != null && current != Object.class; current = current.getSuperclass()) {
            add(current);
            interfaces.addAll(Arrays.asList(current.getInterfaces()));
        }
        while (!interfaces.isEmpty()) {
            Class<?> current = interfaces.remove();
            add(current);
            interfaces.addAll(Arrays.asList(current.getInterfaces()));
        }
    }

    /** The type itself and all that it inherits from, other than {@code Object}. */
    public Stream<Class<?>> types() {
        return types.stream();
    }

    /** The method itself and those that it overrides or implements. */
    public Stream<Method> declarations(Method method) {
        return types.stream()
                .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
                .filter(candidate -> !candidate.isBridge()
                        && candidate.getName().equals(method.getName())
                        && takesTheSame(candidate, method));
    }

    /** The class that this type, found in a declaration of the hierarchy, comes to here. */
    public Class<?> erase(Type type) {
        if (type instanceof ParameterizedType parameterized) {
            return erase(parameterized.getRawType());
        }
        if (type instanceof GenericArrayType array) {
            return erase(array.getGenericComponentType()).arrayType();
        }
        if (type instanceof TypeVariable<?> variable) {
            return erase(arguments.getOrDefault(variable, variable.getBounds()[0]));
        }
        return (Class<?>) type;
    }

    private void add(Class<?> type) {
        types.add(type);
        Stream.concat(Stream.ofNullable(type.getGenericSuperclass()), Arrays.stream(type.getGenericInterfaces()))
                .filter(ParameterizedType.class::isInstance)
                .map(ParameterizedType.class::cast)
                .forEach(this::bind);
    }

    private void bind(ParameterizedType supertype) {
        TypeVariable<?>[] variables = erase(supertype).getTypeParameters();
        for (int i = 0; i < variables.length; i++) {
            arguments.put(variables[i], supertype.getActualTypeArguments()[i]);
        }
    }

    /** A generic method takes other classes than the one that overrides it. */
    private boolean takesTheSame(Method candidate, Method method) {
        return Arrays.equals(candidate.getParameterTypes(), method.getParameterTypes())
                || Arrays.equals(
                        Arrays.stream(candidate.getGenericParameterTypes())
                                .map(this::erase)
                                .toArray(),
                        method.getParameterTypes());
    }
}
