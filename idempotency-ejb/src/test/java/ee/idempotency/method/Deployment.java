// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.method;

import static java.util.Objects.requireNonNull;

import ee.idempotency.application.TypeHierarchy;
import jakarta.enterprise.inject.Default;
import jakarta.enterprise.inject.spi.AfterDeploymentValidation;
import jakarta.enterprise.inject.spi.AnnotatedType;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.enterprise.inject.spi.ProcessAnnotatedType;
import jakarta.enterprise.inject.spi.ProcessBean;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A deployment without a container: shows classes to the extension as CDI does, and hears of its problems. */
final class Deployment {

    /** What a method of a fake comes to. */
    @FunctionalInterface
    interface Reply {
        @Nullable
        Object to(@Nullable Object[] arguments);
    }

    private final MethodExtension extension = new MethodExtension();
    private final List<Throwable> problems = new ArrayList<>();
    private final List<Object> brought;
    private final Map<Object, Object> references = new HashMap<>();

    private Deployment(Object... brought) {
        this.brought = List.of(brought);
    }

    /** An application that brings these beans of the library's types. */
    static Deployment bringing(Object... brought) {
        return new Deployment(brought);
    }

    /** Shows a class in which the annotation stands. */
    Deployment declaring(Class<?>... types) {
        for (Class<?> type : types) {
            AnnotatedType<?> annotated = fake(AnnotatedType.class, Map.of("getJavaClass", none -> type));
            extension.remember(
                    fake(ProcessAnnotatedType.class, Map.<String, Reply>of("getAnnotatedType", none -> annotated)));
        }
        return this;
    }

    /** Shows a class that is a bean. */
    Deployment beans(Class<?>... types) {
        List.of(types).forEach(type -> show(type, type));
        return this;
    }

    /** Ends the deployment. */
    MethodExtension end() {
        brought.forEach(bean -> show(bean.getClass(), bean));
        extension.check(
                fake(
                        AfterDeploymentValidation.class,
                        Map.of(
                                "addDeploymentProblem",
                                problem -> problems.add((Throwable) requireNonNull(problem[0])))),
                fake(
                        BeanManager.class,
                        Map.of(
                                "resolve",
                                        found -> ((Set<?>) requireNonNull(found[0]))
                                                .iterator()
                                                .next(),
                                "createCreationalContext", none -> null,
                                "getReference", asked -> references.get(asked[0]))));
        return extension;
    }

    List<Throwable> problems() {
        end();
        return problems;
    }

    private void show(Class<?> type, Object reference) {
        jakarta.enterprise.inject.spi.Bean<?> bean = fake(
                jakarta.enterprise.inject.spi.Bean.class,
                Map.of(
                        "getBeanClass", none -> type,
                        "getTypes", none -> new TypeHierarchy(type).types().collect(Collectors.toSet()),
                        "getQualifiers", none -> Set.of(Default.Literal.INSTANCE)));
        references.put(bean, reference);
        extension.remember(fake(ProcessBean.class, Map.<String, Reply>of("getBean", none -> bean)));
    }

    private static <T> T fake(Class<T> type, Map<String, Reply> replies) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> switch (method.getName()) {
                    case "hashCode" -> System.identityHashCode(proxy);
                    case "equals" -> proxy == arguments[0];
                    default ->
                        requireNonNull(replies.get(method.getName()), method.toString())
                                .to(arguments);
                }));
    }
}
