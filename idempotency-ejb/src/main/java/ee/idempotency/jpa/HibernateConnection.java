// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.jpa;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.PersistenceException;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.reflect.Proxy;
import java.sql.Connection;

/**
 * The connection of Hibernate's session, by {@code Session.doReturningWork}. Through reflection, since this library depends on no
 * provider.
 */
final class HibernateConnection implements UnitConnection {

    private static final String SESSION = "org.hibernate.SharedSessionContract";
    private static final String WORK = "org.hibernate.jdbc.ReturningWork";

    private final MethodHandle doReturningWork;
    private final Class<?> workType;

    private HibernateConnection(MethodHandle doReturningWork, Class<?> workType) {
        this.doReturningWork = doReturningWork;
        this.workType = workType;
    }

    /**
     * That of this provider.
     *
     * @throws PersistenceException when it is not Hibernate
     */
    static HibernateConnection of(EntityManager entityManager) {
        Object session = entityManager.getDelegate();
        ClassLoader provider = session.getClass().getClassLoader();
        try {
            Class<?> sessionType = Class.forName(SESSION, false, provider);
            Class<?> workType = Class.forName(WORK, false, provider);
            if (!sessionType.isInstance(session)) {
                throw new PersistenceException("the provider is not Hibernate, its classes are there only");
            }
            return new HibernateConnection(
                    MethodHandles.publicLookup().unreflect(sessionType.getMethod("doReturningWork", workType)),
                    workType);
        } catch (ReflectiveOperationException e) {
            throw new PersistenceException("the provider is not Hibernate", e);
        }
    }

    @Override
    public UnitConnection withoutTransaction(EntityManager entityManager) {
        return new OfItsOwn(this, entityManager.getEntityManagerFactory());
    }

    @Override
    @SuppressWarnings("unchecked") // it returns what its work does
    public <T> T execute(EntityManager entityManager, ConnectionWork<T> work) {
        Object returning = Proxy.newProxyInstance(
                workType.getClassLoader(),
                new Class<?>[] {workType},
                (proxy, method, arguments) -> work.done((Connection) arguments[0]));
        try {
            return (T) doReturningWork.invoke(entityManager.getDelegate(), returning);
        } catch (RuntimeException | Error failure) {
            throw failure;
        } catch (Throwable failure) {
            throw new PersistenceException("Hibernate does no work on its connection", failure);
        }
    }

    /** That of a session for this work alone: another one may keep it, without a transaction, for as long as it lives. */
    record OfItsOwn(HibernateConnection way, EntityManagerFactory factory) implements UnitConnection {

        @Override
        public UnitConnection withoutTransaction(EntityManager entityManager) {
            return this;
        }

        @Override
        public <T> T execute(EntityManager entityManager, ConnectionWork<T> work) {
            EntityManager own = factory.createEntityManager();
            try {
                return way.execute(own, work);
            } finally {
                own.close();
            }
        }
    }
}
