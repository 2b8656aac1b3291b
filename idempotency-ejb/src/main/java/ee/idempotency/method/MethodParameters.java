// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.method;

import ee.idempotency.application.TypeHierarchy;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Parameter;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The parameters of a bean's method as a door sees them: type variables resolved by the bean's class, marks of the methods that it
 * overrides included. Immutable and thread-safe.
 */
record MethodParameters(List<MethodParameter> list) {

    MethodParameters {
        list = List.copyOf(list);
    }

    static MethodParameters of(Class<?> beanClass, Method method) {
        TypeHierarchy hierarchy = new TypeHierarchy(beanClass);
        List<Method> declarations = Stream.concat(Stream.of(method), overridden(hierarchy, method))
                .distinct()
                .toList();
        return new MethodParameters(IntStream.range(0, method.getParameterCount())
                .mapToObj(index -> parameter(index, hierarchy, method, declarations))
                .toList());
    }

    Stream<MethodParameter> stream() {
        return list.stream();
    }

    Optional<MethodParameter> at(int index) {
        return stream().skip(index).findFirst();
    }

    Optional<MethodParameter> named(String name) {
        return stream().filter(parameter -> parameter.name().equals(name)).findFirst();
    }

    private static Stream<Method> overridden(TypeHierarchy hierarchy, Method method) {
        return hierarchy.declarations(method).filter(declaration -> !Modifier.isPrivate(declaration.getModifiers()));
    }

    private static MethodParameter parameter(
            int index, TypeHierarchy hierarchy, Method method, List<Method> declarations) {
        Parameter parameter = method.getParameters()[index];
        List<Class<? extends Annotation>> marks = declarations.stream()
                .flatMap(declaration -> Arrays.stream(declaration.getParameterAnnotations()[index]))
                .<Class<? extends Annotation>>map(Annotation::annotationType)
                .toList();
        return new MethodParameter(
                index,
                parameter.isNamePresent() ? parameter.getName() : "",
                hierarchy.erase(parameter.getParameterizedType()),
                marks);
    }
}
