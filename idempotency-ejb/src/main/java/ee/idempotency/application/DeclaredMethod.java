// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.application;

import jakarta.ejb.Asynchronous;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.transaction.Transactional;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Future;
import java.util.stream.Stream;

/**
 * A method of a class, with the annotations that it has itself or from a method that it overrides, and those of the class, its
 * superclasses and their interfaces. Immutable and thread-safe.
 *
 * @param type the class
 * @param method the method, its own or inherited
 */
public record DeclaredMethod(Class<?> type, Method method) {

    /** The method itself and those that it overrides, nearest first. */
    public Stream<Method> declarations() {
        return new TypeHierarchy(type).declarations(method);
    }

    /** The annotation nearest to the method. */
    public <A extends Annotation> Optional<A> onMethod(Class<A> annotation) {
        return declarations()
                .flatMap(candidate -> Stream.ofNullable(candidate.getAnnotation(annotation)))
                .findFirst();
    }

    /** The class itself and all that it inherits from, nearest first. */
    public Stream<Class<?>> types() {
        return new TypeHierarchy(type).types();
    }

    /** The annotation nearest to the class. */
    public <A extends Annotation> Optional<A> onClass(Class<A> annotation) {
        return types().flatMap(candidate -> Stream.ofNullable(candidate.getAnnotation(annotation)))
                .findFirst();
    }

    /**
     * Refuses a method that answers before its work is done.
     *
     * @throws IllegalArgumentException when it is one
     */
    public void requireSynchronous() {
        Class<?> result = method.getReturnType();
        if (CompletionStage.class.isAssignableFrom(result)
                || Future.class.isAssignableFrom(result)
                || onMethod(Asynchronous.class).isPresent()
                || onMethod(jakarta.enterprise.concurrent.Asynchronous.class).isPresent()
                || onClass(Asynchronous.class).isPresent()) {
            throw new IllegalArgumentException(
                    "an asynchronous method answers outside the transaction; return the result itself");
        }
    }

    /**
     * Refuses a transaction attribute under which the effect would not commit with the record.
     *
     * @param outside the attributes that leave the record's transaction, by their names
     * @throws IllegalArgumentException when it is one of them, or the bean manages its transactions itself
     */
    public void requireTransactionOtherThan(Set<String> outside) {
        Optional.ofNullable(method.getAnnotation(TransactionAttribute.class))
                .or(this::attributeOfTheDeclaringClass)
                .map(attribute -> attribute.value().name())
                .filter(outside::contains)
                .ifPresent(value -> leavesTransaction("@TransactionAttribute(" + value + ")"));
        onMethod(Transactional.class)
                .or(() -> onClass(Transactional.class))
                .map(transactional -> transactional.value().name())
                .filter(outside::contains)
                .ifPresent(value -> leavesTransaction("@Transactional(" + value + ")"));
        onClass(TransactionManagement.class)
                .map(TransactionManagement::value)
                .filter(value -> value == TransactionManagementType.BEAN)
                .ifPresent(value -> leavesTransaction("@TransactionManagement(" + value + ")"));
    }

    /** {@code ee.shop.Orders.place(NewOrder)}, as messages name it. */
    @Override
    public String toString() {
        String parameters = String.join(
                ", ",
                Arrays.stream(method.getParameterTypes())
                        .map(Class::getSimpleName)
                        .toList());
        return type.getName() + "." + method.getName() + "(" + parameters + ")";
    }

    /** Jakarta Enterprise Beans 4.0, section 8.3.7.1: a class's attribute is for the methods that it declares itself. */
    private Optional<TransactionAttribute> attributeOfTheDeclaringClass() {
        return Optional.ofNullable(method.getDeclaringClass().getDeclaredAnnotation(TransactionAttribute.class));
    }

    private static void leavesTransaction(String annotation) {
        throw new IllegalArgumentException(
                annotation + " leaves the transaction of the record: the effect would not commit with it");
    }
}
