// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.container;

import jakarta.enterprise.util.AnnotationLiteral;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceContextType;
import jakarta.persistence.PersistenceProperty;
import jakarta.persistence.SynchronizationType;
import java.lang.reflect.Field;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import javax.naming.InitialContext;
import javax.naming.NamingException;

/**
 * A reference to a persistence unit that the application has for itself, and that serves the records as well.
 *
 * @param name where the server binds it (Jakarta EE Platform, section 5.2.5)
 * @param unit the unit's name; empty when it is the only one
 * @param place the class and field that it stands at
 */
record UnitReference(String name, String unit, String place) {

    /** The references among the fields of a class, its superclasses' included, that join the transaction of their caller. */
    static Stream<UnitReference> of(Class<?> type) {
        return Stream.<Class<?>>iterate(type, current -> current != null, Class::getSuperclass)
                .flatMap(current -> Arrays.stream(current.getDeclaredFields()))
                .filter(field -> field.getType() == EntityManager.class)
                .flatMap(field -> Stream.ofNullable(field.getAnnotation(PersistenceContext.class))
                        .filter(UnitReference::joins)
                        .map(reference -> of(field, reference)));
    }

    private static boolean joins(PersistenceContext reference) {
        return reference.type() == PersistenceContextType.TRANSACTION
                && reference.synchronization() == SynchronizationType.SYNCHRONIZED
                && reference.properties().length == 0;
    }

    private static UnitReference of(Field field, PersistenceContext reference) {
        return new UnitReference(
                EnvironmentName.of(field, reference.name()), reference.unitName(), EnvironmentName.place(field));
    }

    /** The entity manager; empty where the server binds no references of this kind of class. */
    @SuppressWarnings("BanJNDI") // the name comes from the application's class files, not from a request
    Optional<EntityManager> lookUp() {
        try {
            return Optional.of(InitialContext.doLookup(name));
        } catch (NamingException e) {
            return Optional.empty();
        }
    }

    /** The reference as an annotation, for a bean of our own. */
    PersistenceContext toAnnotation() {
        return new Literal(unit);
    }

    @SuppressWarnings("ClassExplicitlyAnnotation")
    private static final class Literal extends AnnotationLiteral<PersistenceContext> implements PersistenceContext {

        private static final long serialVersionUID = 1L;

        private final String unit;

        Literal(String unit) {
            this.unit = unit;
        }

        @Override
        public String name() {
            return "";
        }

        @Override
        public String unitName() {
            return unit;
        }

        @Override
        public PersistenceContextType type() {
            return PersistenceContextType.TRANSACTION;
        }

        @Override
        public SynchronizationType synchronization() {
            return SynchronizationType.SYNCHRONIZED;
        }

        @Override
        public PersistenceProperty[] properties() {
            return new PersistenceProperty[0];
        }
    }
}
