// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.application;

import ee.idempotency.Idempotent;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** Finds what protects a class or a method: the annotation itself, or one that a stereotype or another binding carries. */
public final class Protection {

    private Protection() {}

    /** The annotation on this element, directly or through other annotations; nearest first. */
    public static Optional<Idempotent> of(AnnotatedElement element) {
        return of(element, new HashSet<>());
    }

    private static Optional<Idempotent> of(AnnotatedElement element, Set<Class<?>> seen) {
        Idempotent direct = element.getAnnotation(Idempotent.class);
        return direct != null
                ? Optional.of(direct)
                : Arrays.stream(element.getAnnotations())
                        .map(Annotation::annotationType)
                        .filter(seen::add)
                        .flatMap(annotation -> of(annotation, seen).stream())
                        .findFirst();
    }
}
