// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.container;

import java.lang.reflect.Field;

/** Where a server binds what a field refers to (Jakarta EE Platform, section 5.2.5), and how messages call the field. */
final class EnvironmentName {

    private EnvironmentName() {}

    /** The name for the naming context; {@code given} is the one that the annotation gives, or empty. */
    static String of(Field field, String given) {
        String name = given.isEmpty() ? field.getDeclaringClass().getName() + "/" + field.getName() : given;
        return name.startsWith("java:") ? name : "java:comp/env/" + name;
    }

    static String place(Field field) {
        return field.getDeclaringClass().getName() + "." + field.getName();
    }
}
