// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.application;

import ee.idempotency.IdempotencySettings;
import jakarta.enterprise.inject.Default;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.enterprise.inject.spi.ProcessBean;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The beans of an application that an extension has heard of while it was deployed. The extension's own bean manager does not see
 * them on every server: Payara 6 gives it an archive of its own, which sees no other. For one deployment.
 */
public final class HeardBeans {

    private final Set<Bean<?>> beans = new LinkedHashSet<>();

    /** Remembers a bean. */
    public void hear(ProcessBean<?> event) {
        beans.add(event.getBean());
    }

    /** The classes of all of them. */
    public Set<Class<?>> classes() {
        return beans.stream().map(Bean::getBeanClass).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /**
     * The bean of this type; more than one fail as ambiguous.
     *
     * @throws jakarta.enterprise.inject.AmbiguousResolutionException when nothing tells which one is meant
     */
    public <B> Optional<B> one(Class<B> type, BeanManager manager) {
        Set<Bean<? extends Object>> found = ofType(type);
        return found.isEmpty() ? Optional.empty() : Optional.of(reference(manager.resolve(found), type, manager));
    }

    /**
     * The same as {@link ApplicationBeans#settings}, while the application is deployed.
     *
     * @throws jakarta.enterprise.inject.spi.DeploymentException when MicroProfile Config has an unknown property or a wrong value
     */
    public IdempotencySettings settings(BeanManager manager) {
        return ConfiguredSettings.over(
                one(IdempotencySettings.class, manager).orElseGet(IdempotencySettings::defaults));
    }

    /** All beans of this type. */
    public <B> List<B> all(Class<B> type, BeanManager manager) {
        return ofType(type).stream().map(bean -> reference(bean, type, manager)).toList();
    }

    private Set<Bean<? extends Object>> ofType(Class<?> type) {
        return beans.stream()
                .filter(bean -> bean.getTypes().contains(type))
                .filter(bean -> bean.getQualifiers().contains(Default.Literal.INSTANCE))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static <B> B reference(Bean<?> bean, Class<B> type, BeanManager manager) {
        return type.cast(manager.getReference(bean, type, manager.createCreationalContext(bean)));
    }
}
