// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.sample.payments;

import ee.idempotency.sample.simulation.Simulation;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;

/** The rules of payments, in a CDI bean whose transactions join the one that the library began. */
@ApplicationScoped
@Transactional
public class Payments {

    private static final String PAYMENTS_OF_CALLER = """
            select p from CheckoutPayment p
            where p.caller = :caller
            order by p.id""";

    @PersistenceContext
    private EntityManager entityManager;

    @Inject
    private Simulation simulation;

    public List<Payment> all(String caller) {
        return entityManager
                .createQuery(PAYMENTS_OF_CALLER, PaymentEntity.class)
                .setParameter("caller", caller)
                .getResultStream()
                .map(PaymentEntity::view)
                .toList();
    }

    /** A declined card is an outcome, not an exception: the attempt is recorded and commits. */
    public Payment pay(String caller, NewPayment newPayment) {
        PaymentEntity payment = new PaymentEntity(caller, newPayment);
        entityManager.persist(payment);
        entityManager.flush();
        simulation.afterInsert();
        return payment.view();
    }
}
