// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.container;

import jakarta.annotation.Resource;
import java.lang.reflect.Field;
import java.util.Arrays;
import java.util.stream.Stream;
import javax.sql.DataSource;

/**
 * A reference to a data source that the application has for statements of its own.
 *
 * @param name where the server binds it
 * @param place the class and field that it stands at
 */
record SourceReference(String name, String place) {

    /** The references among the fields of a class, its superclasses' included. */
    static Stream<SourceReference> of(Class<?> type) {
        return Stream.<Class<?>>iterate(type, current -> current != null, Class::getSuperclass)
                .flatMap(current -> Arrays.stream(current.getDeclaredFields()))
                .filter(field -> field.getType() == DataSource.class)
                .flatMap(field ->
                        Stream.ofNullable(field.getAnnotation(Resource.class)).map(reference -> of(field, reference)));
    }

    private static SourceReference of(Field field, Resource reference) {
        String name = reference.lookup().isEmpty() ? EnvironmentName.of(field, reference.name()) : reference.lookup();
        return new SourceReference(name, EnvironmentName.place(field));
    }
}
