// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.sample.payments;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;

/** The row of a credit. A balance is the sum of them, so two credits at once have no row to fight for. */
@Entity(name = "CheckoutCredit")
@Table(name = "credits")
public class CreditEntity {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "credits_seq")
    @SequenceGenerator(name = "credits_seq", sequenceName = "credits_seq", allocationSize = 1)
    private long id;

    @Column(name = "caller", nullable = false, updatable = false)
    private String caller;

    @Column(name = "credit", nullable = false, updatable = false)
    private long credit;

    protected CreditEntity() {
        // for the persistence provider
    }

    CreditEntity(String caller, NewCredit credit) {
        this.caller = caller;
        this.credit = credit.credit();
    }
}
