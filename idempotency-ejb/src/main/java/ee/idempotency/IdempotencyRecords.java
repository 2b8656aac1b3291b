// SPDX-License-Identifier: Apache-2.0
package ee.idempotency;

import jakarta.inject.Qualifier;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks the {@code EntityManager} whose persistence unit holds the records. An application with one persistence unit needs none
 * of it; one with several says which:
 *
 * <pre>{@code
 * @Produces
 * @IdempotencyRecords
 * @PersistenceContext(unitName = "orders")
 * EntityManager records;
 * }</pre>
 *
 * <p>It must be the unit, or at least the datasource, of the rows that the protected operations write.
 */
@Documented
@Qualifier
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.FIELD, ElementType.METHOD, ElementType.PARAMETER, ElementType.TYPE})
public @interface IdempotencyRecords {}
