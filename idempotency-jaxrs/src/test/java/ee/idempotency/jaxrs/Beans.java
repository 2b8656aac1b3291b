// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.jaxrs;

import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.enterprise.util.TypeLiteral;
import java.lang.annotation.Annotation;
import java.util.Iterator;
import java.util.List;

/** An application's beans without a container: found by their type, and by nothing else. */
final class Beans<T> extends CDI<T> {

    private final List<T> beans;

    private Beans(List<T> beans) {
        this.beans = beans;
    }

    /** The door of an application that has these beans. */
    static Door doorTo(Object... beans) {
        CDI.setCDIProvider(() -> new Beans<>(List.of(beans)));
        return Door.open();
    }

    @Override
    public <U extends T> Instance<U> select(Class<U> type, Annotation... qualifiers) {
        return new Beans<>(
                beans.stream().filter(type::isInstance).map(type::cast).toList());
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
        throw new UnsupportedOperationException();
    }

    @Override
    public Iterable<? extends Handle<T>> handles() {
        throw new UnsupportedOperationException();
    }

    @Override
    public BeanManager getBeanManager() {
        throw new UnsupportedOperationException();
    }
}
