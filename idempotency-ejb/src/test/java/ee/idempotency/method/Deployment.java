// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.method;

import static java.util.Objects.requireNonNull;

import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.spi.AfterDeploymentValidation;
import jakarta.enterprise.inject.spi.AnnotatedType;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.enterprise.inject.spi.ProcessAnnotatedType;
import jakarta.enterprise.inject.spi.ProcessBean;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
        for (Class<?> type : types) {
            Bean<?> bean = fake(Bean.class, Map.of("getBeanClass", none -> type));
            extension.remember(fake(ProcessBean.class, Map.<String, Reply>of("getBean", none -> bean)));
        }
        return this;
    }

    /** Ends the deployment. */
    MethodExtension end() {
        extension.check(
                fake(
                        AfterDeploymentValidation.class,
                        Map.of(
                                "addDeploymentProblem",
                                problem -> problems.add((Throwable) requireNonNull(problem[0])))),
                fake(BeanManager.class, Map.of("createInstance", none -> instances(brought))));
        return extension;
    }

    List<Throwable> problems() {
        end();
        return problems;
    }

    private static Instance<?> instances(List<?> beans) {
        return fake(
                Instance.class,
                Map.of(
                        "select", arguments -> instances(ofType(beans, (Class<?>) requireNonNull(arguments[0]))),
                        "stream", none -> beans.stream(),
                        "isUnsatisfied", none -> beans.isEmpty(),
                        "get", none -> beans.get(0)));
    }

    private static List<?> ofType(List<?> beans, Class<?> type) {
        return beans.stream().filter(type::isInstance).toList();
    }

    private static <T> T fake(Class<T> type, Map<String, Reply> replies) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(),
                new Class<?>[] {type},
                (proxy, method, arguments) -> requireNonNull(replies.get(method.getName()), method.toString())
                        .to(arguments)));
    }
}
