// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.application;

import java.lang.System.Logger.Level;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/**
 * What MicroProfile Config knows, where the server has it. Asked by reflection, so that no class of the library names a type that
 * other servers lack.
 */
final class MicroProfileProperties implements OperatorProperties {

    private static final System.Logger LOG = System.getLogger(MicroProfileProperties.class.getName());
    private static final String API = "org.eclipse.microprofile.config.";

    private final Object config;
    private final Method getPropertyNames;
    private final Method getOptionalValue;

    private MicroProfileProperties(Class<?> provider) throws ReflectiveOperationException {
        Class<?> type = Class.forName(API + "Config", true, provider.getClassLoader());
        getPropertyNames = type.getMethod("getPropertyNames");
        getOptionalValue = type.getMethod("getOptionalValue", String.class, Class.class);
        config = provider.getMethod("getConfig").invoke(null);
    }

    /** Those of the application whose class loader is current; empty on a server that has no MicroProfile Config. */
    static Optional<OperatorProperties> find() {
        try {
            return Optional.of(new MicroProfileProperties(Class.forName(API + "ConfigProvider")));
        } catch (ClassNotFoundException e) {
            LOG.log(Level.DEBUG, "No MicroProfile Config; the settings are the application's own.", e);
            return Optional.empty();
        } catch (Exception | LinkageError e) {
            LOG.log(Level.WARNING, "MicroProfile Config can't be used; the settings are the application's own.", e);
            return Optional.empty();
        }
    }

    @Override
    public Set<String> names() {
        Set<String> names = new LinkedHashSet<>();
        ((Iterable<?>) call(getPropertyNames)).forEach(name -> names.add((String) name));
        return names;
    }

    @Override
    public Optional<String> value(String name) {
        return ((Optional<?>) call(getOptionalValue, name, String.class)).map(String.class::cast);
    }

    private Object call(Method method, Object... arguments) {
        try {
            return method.invoke(config, arguments);
        } catch (InvocationTargetException e) {
            throw new IllegalStateException("MicroProfile Config could not be read", e.getCause());
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }
}
