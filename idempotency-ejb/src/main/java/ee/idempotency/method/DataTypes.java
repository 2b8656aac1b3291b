// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.method;

import ee.idempotency.spi.TypeHierarchy;
import java.lang.reflect.AnnotatedElement;
import java.sql.Blob;
import java.sql.Clob;
import java.util.Enumeration;
import java.util.Iterator;
import java.util.List;
import java.util.Spliterator;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.concurrent.Future;

/** Tells data from what JSON-B would write as nothing, use up, or fail on: streams, callbacks, contexts of the container. */
final class DataTypes {

    /** Streams, readers, connections, results of queries and entity managers are {@code AutoCloseable}. */
    private static final List<Class<?>> NO_DATA = List.of(
            AutoCloseable.class,
            Iterator.class,
            Enumeration.class,
            Spliterator.class,
            Blob.class,
            Clob.class,
            CompletionStage.class,
            Future.class,
            Executor.class,
            Thread.class,
            ClassLoader.class,
            AnnotatedElement.class,
            Throwable.class);

    private DataTypes() {}

    static boolean allow(Class<?> type) {
        if (type.isArray()) {
            return allow(type.getComponentType());
        }
        return !type.isHidden()
                && !isOfJakarta(type)
                && !isCallback(type)
                && NO_DATA.stream().noneMatch(other -> other.isAssignableFrom(type));
    }

    private static boolean isOfJakarta(Class<?> type) {
        return type.getName().startsWith("jakarta.") && !type.getName().startsWith("jakarta.json.");
    }

    private static boolean isCallback(Class<?> type) {
        return type.isInterface()
                && new TypeHierarchy(type)
                        .types()
                        .anyMatch(supertype -> supertype.isAnnotationPresent(FunctionalInterface.class));
    }
}
