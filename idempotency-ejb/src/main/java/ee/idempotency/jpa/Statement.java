// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.jpa;

import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import jakarta.persistence.Query;
import java.util.regex.Pattern;

/**
 * A statement over the records. It flushes nothing of the application's. Immutable.
 *
 * @param text JPQL or SQL
 * @param nativeSql whether it is SQL
 * @param named whether the unit knows it, under its text as its name
 */
record Statement(String text, boolean nativeSql, boolean named) {

    private static final Pattern PARAMETER = Pattern.compile("\\?(\\d+)");
    private static final String SPACES = "org.hibernate.query.native.spaces";

    static Statement jpql(String text) {
        return new Statement(text, false, false);
    }

    static Statement sql(String text) {
        return new Statement(text, true, false);
    }

    /** The same as a named query of the unit, which the provider translates once and not with each execution. */
    Statement named(EntityManager entityManager) {
        entityManager.getEntityManagerFactory().addNamedQuery(text, in(entityManager));
        return new Statement(text, nativeSql, true);
    }

    /** A named query has kept its flush mode. */
    Query in(EntityManager entityManager) {
        return named
                ? entityManager.createNamedQuery(text)
                : create(entityManager).setFlushMode(FlushModeType.COMMIT);
    }

    /** With a question mark for each parameter, as JDBC has them. */
    String unnumbered() {
        return PARAMETER.matcher(text).replaceAll("?");
    }

    /** The numbers of the parameters, in the order in which they stand. */
    int[] parameters() {
        return PARAMETER
                .matcher(text)
                .results()
                .mapToInt(parameter -> Integer.parseInt(parameter.group(1)))
                .toArray();
    }

    private Query create(EntityManager entityManager) {
        return nativeSql ? sql(entityManager, text) : entityManager.createQuery(text);
    }

    /**
     * A query in SQL over the records alone: Hibernate, which can't tell, would otherwise forget all that the application has in its
     * second-level cache, with each update.
     */
    static Query sql(EntityManager entityManager, String text) {
        return entityManager.createNativeQuery(text).setHint(SPACES, IdempotencyRecord.class);
    }
}
