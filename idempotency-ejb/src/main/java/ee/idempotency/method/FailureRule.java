// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.method;

import ee.idempotency.IdempotencyException;
import jakarta.ejb.ApplicationException;
import jakarta.transaction.Transactional;
import java.lang.reflect.Method;
import java.rmi.RemoteException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Tells which exceptions are results: recorded, and thrown again by a replay. They are those that don't roll back, by the rules of
 * EJB's application exceptions and of {@link Transactional}. What {@code ejb-jar.xml} says of exceptions is not seen. Immutable
 * and thread-safe.
 */
final class FailureRule {

    private final List<Class<?>> rollbackOn;
    private final List<Class<?>> dontRollbackOn;

    private FailureRule(Class<?>[] rollbackOn, Class<?>[] dontRollbackOn) {
        this.rollbackOn = List.of(rollbackOn);
        this.dontRollbackOn = List.of(dontRollbackOn);
    }

    /** The rule of one bean's method; what stands at the method counts before what stands at the class. */
    static FailureRule of(Class<?> beanClass, Method method) {
        Transactional transactional = method.getAnnotation(Transactional.class);
        if (transactional == null) {
            transactional = beanClass.getAnnotation(Transactional.class);
        }
        return transactional == null
                ? standard()
                : new FailureRule(transactional.rollbackOn(), transactional.dontRollbackOn());
    }

    /** The rule for work that is no bean's method. */
    static FailureRule standard() {
        return new FailureRule(new Class<?>[0], new Class<?>[0]);
    }

    /** False: the attempt is rolled back and its key released. */
    boolean recorded(Exception failure) {
        return records(failure.getClass());
    }

    boolean records(Class<?> type) {
        if (!Exception.class.isAssignableFrom(type) || IdempotencyException.class.isAssignableFrom(type)) {
            return false;
        }
        if (isOneOf(dontRollbackOn, type)) {
            return true;
        }
        return !isOneOf(rollbackOn, type) && isApplicationException(type);
    }

    private static boolean isOneOf(List<Class<?>> types, Class<?> type) {
        return types.stream().anyMatch(one -> one.isAssignableFrom(type));
    }

    private static boolean isApplicationException(Class<?> type) {
        ApplicationException designation = designation(type);
        if (designation != null) {
            return !designation.rollback();
        }
        return !RuntimeException.class.isAssignableFrom(type) && !RemoteException.class.isAssignableFrom(type);
    }

    /** The nearest designation decides; one that is not inherited ends the search. */
    private static @Nullable ApplicationException designation(Class<?> type) {
        for (Class<?> each = type; each != Exception.class; each = each.getSuperclass()) {
            ApplicationException found = each.getDeclaredAnnotation(ApplicationException.class);
            if (found != null) {
                return each == type || found.inherited() ? found : null;
            }
        }
        return null;
    }
}
