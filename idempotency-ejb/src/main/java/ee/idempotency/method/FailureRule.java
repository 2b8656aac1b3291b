// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.method;

import ee.idempotency.IdempotencyException;
import jakarta.ejb.ApplicationException;
import jakarta.enterprise.inject.Stereotype;
import jakarta.transaction.Transactional;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.rmi.RemoteException;
import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Tells which exceptions are results: recorded, and thrown again by a replay. They are those that don't roll back, by the rules of
 * EJB's application exceptions and of {@link Transactional}. What {@code ejb-jar.xml} says of exceptions is not seen. Immutable
 * and thread-safe.
 */
final class FailureRule {

    private final @Nullable Transactional transactional;

    private FailureRule(@Nullable Transactional transactional) {
        this.transactional = transactional;
    }

    /**
     * The rule of one bean's method. With {@code @Transactional}, at the method before the class, what it says counts and EJB's
     * {@code @ApplicationException} does not, for its interceptor does not look at that.
     */
    static FailureRule of(Class<?> beanClass, Method method) {
        Transactional atMethod = find(method);
        return new FailureRule(atMethod == null ? find(beanClass) : atMethod);
    }

    /** The rule for work that is no bean's method. */
    static FailureRule standard() {
        return new FailureRule(null);
    }

    /** False: the attempt is rolled back and its key released. */
    boolean recorded(Exception failure) {
        return records(failure.getClass());
    }

    /** As {@link #recorded}; false for every class that is no exception. */
    boolean records(Class<?> type) {
        if (!Exception.class.isAssignableFrom(type) || IdempotencyException.class.isAssignableFrom(type)) {
            return false;
        }
        return transactional == null ? isApplicationException(type) : commits(transactional, type);
    }

    private static boolean commits(Transactional transactional, Class<?> type) {
        if (isOneOf(transactional.dontRollbackOn(), type)) {
            return true;
        }
        return !isOneOf(transactional.rollbackOn(), type) && isBusiness(type);
    }

    private static boolean isOneOf(Class<?>[] types, Class<?> type) {
        return Arrays.stream(types).anyMatch(one -> one.isAssignableFrom(type));
    }

    private static boolean isApplicationException(Class<?> type) {
        ApplicationException designation = designation(type);
        return designation == null ? isBusiness(type) : !designation.rollback();
    }

    private static boolean isBusiness(Class<?> type) {
        return !RuntimeException.class.isAssignableFrom(type) && !RemoteException.class.isAssignableFrom(type);
    }

    private static @Nullable ApplicationException designation(Class<?> type) {
        for (Class<?> each = type; each != Exception.class; each = each.getSuperclass()) {
            ApplicationException found = each.getDeclaredAnnotation(ApplicationException.class);
            if (found != null) {
                return each == type || found.inherited() ? found : null;
            }
        }
        return null;
    }

    /** At the element itself, or in one of its stereotypes. */
    private static @Nullable Transactional find(AnnotatedElement element) {
        Transactional own = element.getAnnotation(Transactional.class);
        if (own != null) {
            return own;
        }
        return Arrays.stream(element.getAnnotations())
                .map(Annotation::annotationType)
                .filter(type -> type.isAnnotationPresent(Stereotype.class))
                .map(FailureRule::find)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }
}
