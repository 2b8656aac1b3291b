// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.method;

import java.lang.annotation.Annotation;
import java.util.List;

/**
 * One parameter of a method. Immutable and thread-safe.
 *
 * @param name empty where the class file has none
 * @param marks what it is annotated with, here or in a method that this one overrides
 */
record MethodParameter(int index, String name, Class<?> type, List<Class<? extends Annotation>> marks) {

    MethodParameter {
        marks = List.copyOf(marks);
    }

    boolean isMarked(Class<? extends Annotation> mark) {
        return marks.contains(mark);
    }

    /** For messages: {@code parameter 0 (order)}. */
    @Override
    public String toString() {
        return "parameter " + index + (name.isEmpty() ? "" : " (" + name + ")");
    }
}
