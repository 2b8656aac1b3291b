// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.method;

import java.lang.invoke.MethodType;
import java.lang.reflect.GenericArrayType;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * Replaces type variables by what a class or a parameterized type says they are: seen from {@code Orders extends Base<Order>}, the
 * {@code T} of {@code Base} is {@code Order}. What nothing says stays a variable. Immutable and thread-safe.
 */
final class TypeResolver {

    private final Map<TypeVariable<?>, Type> bindings = new HashMap<>();

    private TypeResolver(Type seenFrom) {
        bind(seenFrom);
    }

    static TypeResolver seenFrom(Type type) {
        return new TypeResolver(type);
    }

    /** What the method returns when it is called on the bean. */
    static Type returnType(Class<?> beanClass, Method method) {
        return seenFrom(beanClass).resolve(method.getGenericReturnType());
    }

    Type resolve(Type type) {
        if (type instanceof TypeVariable<?> variable) {
            return bindings.getOrDefault(variable, variable);
        }
        if (type instanceof ParameterizedType generic) {
            return new Resolved(rawClass(generic), resolveAll(generic.getActualTypeArguments()));
        }
        if (type instanceof GenericArrayType array) {
            Type component = resolve(array.getGenericComponentType());
            return component instanceof Class<?> plain ? plain.arrayType() : new ResolvedArray(component);
        }
        return type;
    }

    /** True when a type variable is in it somewhere. */
    static boolean hasVariable(Type type) {
        if (type instanceof ParameterizedType generic) {
            return Arrays.stream(generic.getActualTypeArguments()).anyMatch(TypeResolver::hasVariable);
        }
        return type instanceof TypeVariable<?>
                || (type instanceof GenericArrayType array && hasVariable(array.getGenericComponentType()));
    }

    static boolean isVoid(Type type) {
        return type == void.class || type == Void.class;
    }

    /** The class of a type's instances; Object where only the run time knows. */
    static Class<?> rawClass(Type type) {
        if (type instanceof Class<?> plain) {
            return plain;
        }
        if (type instanceof ParameterizedType generic) {
            return (Class<?>) generic.getRawType();
        }
        if (type instanceof GenericArrayType array) {
            return rawClass(array.getGenericComponentType()).arrayType();
        }
        return Object.class;
    }

    static Class<?> boxedClass(Type type) {
        return MethodType.methodType(rawClass(type)).wrap().returnType();
    }

    private void bind(Type type) {
        Class<?> raw = rawClass(type);
        if (type instanceof ParameterizedType generic) {
            TypeVariable<?>[] variables = raw.getTypeParameters();
            Type[] arguments = resolveAll(generic.getActualTypeArguments());
            for (int i = 0; i < variables.length; i++) {
                bindings.put(variables[i], arguments[i]);
            }
        }
        Type parent = raw.getGenericSuperclass();
        if (parent != null) {
            bind(parent);
        }
        for (Type each : raw.getGenericInterfaces()) {
            bind(each);
        }
    }

    private Type[] resolveAll(Type[] types) {
        return Arrays.stream(types).map(this::resolve).toArray(Type[]::new);
    }
}
