// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.container;

import jakarta.enterprise.util.AnnotationLiteral;
import jakarta.inject.Qualifier;
import jakarta.persistence.EntityManager;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import org.jspecify.annotations.Nullable;

/**
 * Has an entity manager of a unit that the application refers to. Without a scope, so that it is no bean by itself: {@link
 * RecordsExtension} adds one for each unit.
 */
public class ReferencedUnit {

    /** As for {@link DefaultRecords}, no annotation stands here, and a server may leave it empty. */
    @Nullable
    EntityManager injected;

    /** Tells the beans apart. */
    @Qualifier
    @Retention(RetentionPolicy.RUNTIME)
    @interface Of {
        /** The unit's name. */
        String value();
    }

    /** The qualifier for a unit. */
    @SuppressWarnings("ClassExplicitlyAnnotation")
    static final class OfLiteral extends AnnotationLiteral<Of> implements Of {

        private static final long serialVersionUID = 1L;

        private final String unit;

        OfLiteral(String unit) {
            this.unit = unit;
        }

        @Override
        public String value() {
            return unit;
        }
    }
}
