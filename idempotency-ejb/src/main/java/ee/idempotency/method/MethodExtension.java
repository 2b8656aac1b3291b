// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.method;

import ee.idempotency.IdempotencySettings;
import ee.idempotency.Idempotent;
import ee.idempotency.application.HeardBeans;
import ee.idempotency.spi.ResultCodec;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.spi.AfterDeploymentValidation;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.enterprise.inject.spi.DefinitionException;
import jakarta.enterprise.inject.spi.Extension;
import jakarta.enterprise.inject.spi.ProcessAnnotatedType;
import jakarta.enterprise.inject.spi.ProcessBean;
import jakarta.enterprise.inject.spi.WithAnnotations;
import jakarta.interceptor.Interceptor;
import jakarta.json.bind.Jsonb;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.NullUnmarked;

/**
 * Reads the protected methods of an application when it is deployed, and fails the deployment where the promise can't be kept. It
 * then knows the operation of each method. Thread-safe after the deployment.
 */
@NullUnmarked
public class MethodExtension implements Extension {

    private final Set<Class<?>> declaring = new LinkedHashSet<>();
    private final HeardBeans beans = new HeardBeans();
    private final Map<BeanMethod, Optional<MethodOperation>> operations = new ConcurrentHashMap<>();
    private MethodReader reader;
    private ResultFormats formats;
    private IdempotencySettings settings;

    void remember(@Observes @WithAnnotations(Idempotent.class) ProcessAnnotatedType<?> event) {
        Class<?> type = event.getAnnotatedType().getJavaClass();
        boolean isClass = !type.isInterface() && !Modifier.isAbstract(type.getModifiers());
        if (isClass && !type.isAnnotationPresent(Interceptor.class)) {
            declaring.add(type);
        }
    }

    void remember(@Observes ProcessBean<?> event) {
        beans.hear(event);
    }

    void check(@Observes AfterDeploymentValidation event, BeanManager manager) {
        settings = beans.settings(manager);
        formats = formats(manager);
        reader = new MethodReader(settings, formats);
        List<IllegalArgumentException> mistakes =
                new DeploymentReading(reader, operations::put).read(declaring, beans.classes());
        mistakes.forEach(mistake -> event.addDeploymentProblem(new DefinitionException(mistake)));
    }

    /** The operation of a method that is called on a bean; empty when this door does not protect it. */
    Optional<MethodOperation> operation(Class<?> target, Method method) {
        return operations.computeIfAbsent(new BeanMethod(beanClass(target, method), method), reader::read);
    }

    Jsonb jsonb() {
        return formats.jsonb();
    }

    ResultFormats formats() {
        return formats;
    }

    IdempotencySettings settings() {
        return settings;
    }

    /** The class that was deployed; containers call its methods on subclasses of their own. */
    private Class<?> beanClass(Class<?> target, Method method) {
        for (Class<?> type = target; type != null; type = type.getSuperclass()) {
            if (declaring.contains(type)) {
                return type;
            }
        }
        return method.getDeclaringClass();
    }

    private ResultFormats formats(BeanManager manager) {
        List<ResultCodec> codecs = beans.all(ResultCodec.class, manager);
        return beans.one(Jsonb.class, manager)
                .map(own -> new ResultFormats(codecs, own, true))
                .orElseGet(() -> new ResultFormats(codecs, ResultFormats.ownJsonb(), false));
    }
}
