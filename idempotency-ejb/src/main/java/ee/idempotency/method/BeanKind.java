// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.method;

import ee.idempotency.application.DeclaredMethod;
import jakarta.ejb.MessageDriven;
import jakarta.ejb.Singleton;
import jakarta.ejb.Stateful;
import jakarta.ejb.Stateless;
import jakarta.transaction.Transactional;
import java.lang.annotation.Annotation;
import java.util.List;

/** What a bean's container does about transactions and failures. */
enum BeanKind {

    /** A CDI bean without a transaction attribute: a transaction is begun for a call that has none. */
    PLAIN,

    /** The container decides when a transaction begins, and lets nobody else. */
    CONTAINER_MANAGED,

    /** So does it here, and what is not rolled back counts as consumed. */
    MESSAGE_DRIVEN;

    private static final List<Class<? extends Annotation>> EJBS =
            List.of(Stateless.class, Stateful.class, Singleton.class);

    static BeanKind of(DeclaredMethod method) {
        if (method.type().isAnnotationPresent(MessageDriven.class)) {
            return MESSAGE_DRIVEN;
        }
        boolean managed = EJBS.stream().anyMatch(method.type()::isAnnotationPresent)
                || method.onMethod(Transactional.class).isPresent()
                || method.onClass(Transactional.class).isPresent();
        return managed ? CONTAINER_MANAGED : PLAIN;
    }

    boolean mayBegin() {
        return this == PLAIN;
    }
}
