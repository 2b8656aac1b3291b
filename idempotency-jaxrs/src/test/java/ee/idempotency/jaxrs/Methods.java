// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.jaxrs;

import java.lang.reflect.Method;
import java.util.Arrays;

/** Finds resource methods by their name, as a server finds them among the public ones. */
final class Methods {

    private Methods() {}

    static ResourceMethod of(Class<?> resource, String name) {
        return Arrays.stream(resource.getMethods())
                .filter(method -> method.getName().equals(name))
                .filter(method -> !method.isBridge())
                .reduce(Methods::mostSpecific)
                .map(method -> new ResourceMethod(resource, method))
                .orElseThrow();
    }

    private static Method mostSpecific(Method one, Method other) {
        return one.getDeclaringClass().isAssignableFrom(other.getDeclaringClass()) ? other : one;
    }
}
