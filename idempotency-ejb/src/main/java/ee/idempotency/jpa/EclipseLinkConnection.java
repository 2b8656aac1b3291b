// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.jpa;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.sql.Connection;
import java.sql.SQLException;

/**
 * A connection of the data source that EclipseLink has for the unit, by {@code Login.connectToDatasource}: for what has no
 * transaction, where it hands out none. Through reflection, since this library depends on no provider.
 */
final class EclipseLinkConnection implements UnitConnection {

    private static final String SESSION = "org.eclipse.persistence.sessions.Session";
    private static final String LOGIN = "org.eclipse.persistence.sessions.Login";
    private static final String ACCESSOR = "org.eclipse.persistence.internal.databaseaccess.Accessor";

    private final MethodHandle connect;

    private EclipseLinkConnection(MethodHandle connect) {
        this.connect = connect;
    }

    /**
     * That of this provider.
     *
     * @throws PersistenceException when it is not EclipseLink
     */
    static EclipseLinkConnection of(EntityManager entityManager) {
        ClassLoader provider = entityManager.getDelegate().getClass().getClassLoader();
        try {
            Class<?> sessionType = Class.forName(SESSION, false, provider);
            Class<?> accessorType = Class.forName(ACCESSOR, false, provider);
            Object session = entityManager.getEntityManagerFactory().unwrap(sessionType);
            Object login = sessionType.getMethod("getDatasourceLogin").invoke(session);
            MethodHandle connect = MethodHandles.publicLookup()
                    .unreflect(Class.forName(LOGIN, false, provider)
                            .getMethod("connectToDatasource", accessorType, sessionType));
            return new EclipseLinkConnection(MethodHandles.insertArguments(connect, 0, login, null, session));
        } catch (ReflectiveOperationException e) {
            throw new PersistenceException("the provider is not EclipseLink", e);
        }
    }

    @Override
    public UnitConnection withoutTransaction(EntityManager entityManager) {
        return this;
    }

    @Override
    public <T> T execute(EntityManager entityManager, ConnectionWork<T> work) {
        try (Connection own = connection()) {
            return work.on(own);
        } catch (SQLException e) {
            throw new PersistenceException(e.getMessage(), e);
        }
    }

    private Connection connection() {
        try {
            return (Connection) connect.invoke();
        } catch (Error failure) {
            throw failure;
        } catch (Throwable failure) {
            throw new PersistenceException("EclipseLink has no connection", failure);
        }
    }
}
