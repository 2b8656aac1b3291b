// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.sample.probe.environment;

import ee.idempotency.arquillian.Database;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.servlet.ServletContext;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.SQLException;
import javax.sql.DataSource;

/** Each of them by its name and version. */
@Path("environment")
@RequestScoped
@Produces("text/plain")
public class EnvironmentResource {

    @PersistenceContext
    private EntityManager entityManager;

    @Resource(lookup = Database.JNDI_NAME)
    private DataSource dataSource;

    @Inject
    private ServletContext servlets;

    @GET
    @Path("server")
    public String server() {
        return servlets.getServerInfo();
    }

    @GET
    @Path("provider")
    @Transactional
    public String provider() throws ReflectiveOperationException {
        Object delegate = entityManager.getDelegate();
        if (delegate.getClass().getName().startsWith("org.hibernate.")) {
            return "Hibernate " + version(delegate, "org.hibernate.Version", "getVersionString");
        }
        // GlassFish parts EclipseLink into bundles; the session comes from the one that knows the version
        Object session = delegate.getClass().getMethod("getServerSession").invoke(delegate);
        return "EclipseLink " + version(session, "org.eclipse.persistence.Version", "getVersion");
    }

    @GET
    @Path("database")
    public String database() throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            DatabaseMetaData metaData = connection.getMetaData();
            return metaData.getDatabaseProductName() + " " + metaData.getDatabaseProductVersion();
        }
    }

    @GET
    @Path("java")
    public String java() {
        return System.getProperty("java.version");
    }

    private static Object version(Object beside, String type, String method) throws ReflectiveOperationException {
        return beside.getClass()
                .getClassLoader()
                .loadClass(type)
                .getMethod(method)
                .invoke(null);
    }
}
