// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.jaxrs;

import static org.mockito.Mockito.doReturn;
import static org.mockito.Mockito.mock;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.enterprise.util.TypeLiteral;
import java.lang.annotation.Annotation;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/**
 * An application's beans without a container: found by their type, and by nothing else. Their scope is {@link Dependent}, unless
 * the class says {@link ApplicationScoped}.
 */
final class Beans<T> extends CDI<T> {

    private final List<T> beans;
    private final List<Object> destroyed;

    private Beans(List<T> beans, List<Object> destroyed) {
        this.beans = beans;
        this.destroyed = destroyed;
    }

    /** The door of an application that has these beans. */
    static Door doorTo(Object... beans) {
        return doorTo(List.of(beans), new ArrayList<>());
    }

    /** The door of an application that has these beans, and tells which of them it has destroyed. */
    static Door doorTo(List<Object> beans, List<Object> destroyed) {
        CDI.setCDIProvider(() -> new Beans<>(beans, destroyed));
        return Door.open();
    }

    @Override
    public <U extends T> Instance<U> select(Class<U> type, Annotation... qualifiers) {
        return new Beans<>(
                beans.stream().filter(type::isInstance).map(type::cast).toList(), destroyed);
    }

    @Override
    public boolean isUnsatisfied() {
        return beans.isEmpty();
    }

    @Override
    public T get() {
        return beans.get(0);
    }

    @Override
    public Iterator<T> iterator() {
        return beans.iterator();
    }

    @Override
    public boolean isAmbiguous() {
        return beans.size() > 1;
    }

    @Override
    public Instance<T> select(Annotation... qualifiers) {
        throw new UnsupportedOperationException();
    }

    @Override
    public <U extends T> Instance<U> select(TypeLiteral<U> type, Annotation... qualifiers) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void destroy(T instance) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Handle<T> getHandle() {
        return new OneBean(get());
    }

    @Override
    public Iterable<? extends Handle<T>> handles() {
        return beans.stream().map(OneBean::new).toList();
    }

    @Override
    public BeanManager getBeanManager() {
        throw new UnsupportedOperationException();
    }

    private final class OneBean implements Handle<T> {

        private final T instance;

        OneBean(T instance) {
            this.instance = instance;
        }

        @Override
        public T get() {
            return instance;
        }

        @Override
        @SuppressWarnings("unchecked")
        public Bean<T> getBean() {
            boolean scoped = instance.getClass().isAnnotationPresent(ApplicationScoped.class);
            Bean<T> bean = mock(Bean.class);
            doReturn(scoped ? ApplicationScoped.class : Dependent.class)
                    .when(bean)
                    .getScope();
            return bean;
        }

        @Override
        public void destroy() {
            destroyed.add(instance);
        }

        @Override
        public void close() {
            destroy();
        }
    }
}
