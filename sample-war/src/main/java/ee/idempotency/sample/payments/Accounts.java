// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.sample.payments;

import ee.idempotency.sample.simulation.Simulation;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;

/** The rules of balances, in a CDI bean whose transactions join the one that the library began. */
@ApplicationScoped
@Transactional
public class Accounts {

    private static final String BALANCE_OF_CALLER = """
            select coalesce(sum(c.credit), 0) from CheckoutCredit c
            where c.caller = :caller""";

    @PersistenceContext
    private EntityManager entityManager;

    @Inject
    private Simulation simulation;

    public Account get(String caller) {
        Number balance = entityManager
                .createQuery(BALANCE_OF_CALLER, Number.class)
                .setParameter("caller", caller)
                .getSingleResult();
        return new Account(balance.longValue());
    }

    public Account add(String caller, NewCredit credit) {
        entityManager.persist(new CreditEntity(caller, credit));
        entityManager.flush();
        simulation.afterInsert();
        return get(caller);
    }
}
