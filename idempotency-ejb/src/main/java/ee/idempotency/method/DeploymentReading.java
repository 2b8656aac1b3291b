// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.method;

import ee.idempotency.Idempotent;
import ee.idempotency.application.TypeHierarchy;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;

/** Reads all methods of an application's beans once, and gathers the mistakes. For one deployment and one thread. */
final class DeploymentReading {

    private static final String HTTP_DOOR = "ee.idempotency.jaxrs.IdempotencyFeature";

    private final MethodReader reader;
    private final BiConsumer<BeanMethod, Optional<MethodOperation>> found;
    private final List<IllegalArgumentException> mistakes = new ArrayList<>();

    DeploymentReading(MethodReader reader, BiConsumer<BeanMethod, Optional<MethodOperation>> found) {
        this.reader = reader;
        this.found = found;
    }

    /** What is wrong with the classes that declare protection themselves, and with the beans that seem to inherit it. */
    List<IllegalArgumentException> read(Set<Class<?>> declaring, Set<Class<?>> beans) {
        declaring.forEach(this::readMethods);
        beans.forEach(this::checkInterfaces);
        return mistakes;
    }

    private void readMethods(Class<?> type) {
        List<BeanMethod> methods = BeanMethod.of(type).toList();
        boolean resource = methods.stream().anyMatch(BeanMethod::isResourceMethod);
        Map<String, MethodOperation> byName = new HashMap<>();
        for (BeanMethod method : methods) {
            if (method.own().isPresent()
                    || (method.idempotent().isPresent() && (!resource || method.isResourceMethod()))) {
                readMethod(method).ifPresent(operation -> checkName(operation, byName));
            } else {
                found.accept(method, Optional.empty());
            }
        }
    }

    private Optional<MethodOperation> readMethod(BeanMethod method) {
        try {
            checkHttpDoor(method);
            Optional<MethodOperation> operation = reader.read(method);
            found.accept(method, operation);
            return operation;
        } catch (IllegalArgumentException mistake) {
            mistakes.add(mistake);
            return Optional.empty();
        }
    }

    private static void checkHttpDoor(BeanMethod method) {
        if (!method.isResourceMethod()) {
            return;
        }
        try {
            Class.forName(HTTP_DOOR, false, method.type().getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new IllegalArgumentException(
                    "@Idempotent on " + method.declared()
                            + ": it answers HTTP requests, and nothing would protect it; add idempotency-jaxrs",
                    e);
        }
    }

    private void checkName(MethodOperation operation, Map<String, MethodOperation> byName) {
        MethodOperation other = byName.putIfAbsent(operation.operation().name(), operation);
        if (other != null) {
            mistakes.add(new IllegalArgumentException("@Idempotent on " + operation.method() + ": its operation \""
                    + operation.operation().name() + "\" is that of " + other.method()
                    + " too, and one key would stand for both; name one of them with operation"));
        }
    }

    /** CDI takes interceptor bindings from classes only. */
    private void checkInterfaces(Class<?> type) {
        if (type.isInterface()
                || Modifier.isAbstract(type.getModifiers())
                || type.getName().startsWith("java")) {
            return;
        }
        new TypeHierarchy(type)
                .types()
                .filter(Class::isInterface)
                .map(Class::getDeclaredMethods)
                .flatMap(Arrays::stream)
                .filter(method -> method.isAnnotationPresent(Idempotent.class))
                .forEach(method -> checkImplementation(type, method));
    }

    private void checkImplementation(Class<?> type, Method declared) {
        BeanMethod.of(type)
                .filter(method -> method.declared().declarations().anyMatch(declared::equals))
                .filter(method -> method.idempotent().isEmpty() && !method.isResourceMethod())
                .forEach(method -> mistakes.add(new IllegalArgumentException("@Idempotent on "
                        + declared.getDeclaringClass().getName() + "." + declared.getName()
                        + ": CDI takes no interceptor binding from an interface; annotate " + method.declared())));
    }
}
