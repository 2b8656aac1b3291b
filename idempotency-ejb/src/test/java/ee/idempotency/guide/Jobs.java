// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.guide;

import ee.idempotency.Idempotency;
import ee.idempotency.IdempotentCall;
import ee.idempotency.Outcome;
import ee.idempotency.Scope;
import jakarta.batch.api.AbstractBatchlet;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Duration;
import java.util.List;

/** The snippets of the page on jobs. */
public interface Jobs {

    record Invoice(String number, long amount) {}

    record Receipt(String invoice) {}

    interface Invoices {
        List<Invoice> due();

        Receipt settle(Invoice invoice);
    }

    interface Report {
        void settled(Invoice invoice, boolean before);

        void refused(Invoice invoice, Exception reason);

        void postponed(Invoice invoice);

        void disputed(Invoice invoice);
    }

    @Named
    @Dependent
    public class SettleInvoices extends AbstractBatchlet {

        @Inject
        private Idempotency idempotency;

        @Inject
        private Invoices invoices;

        @Override
        public String process() {
            invoices.due().forEach(invoice -> idempotency.execute(settlement(invoice), () -> invoices.settle(invoice)));
            return "COMPLETED";
        }

        static IdempotentCall<Receipt> settlement(Invoice invoice) {
            return IdempotentCall.of("settle-invoice", Receipt.class)
                    .key(invoice.number())
                    .fingerprint(invoice)
                    .scope(Scope.of("job", "settlement"))
                    .retention(Duration.ofDays(30));
        }
    }

    @Stateless
    public class Settlement {

        @Inject
        private Idempotency idempotency;

        @Inject
        private Invoices invoices;

        @Inject
        private Report report;

        @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
        public void settle(Invoice invoice) {
            Outcome<Receipt> outcome =
                    idempotency.attempt(SettleInvoices.settlement(invoice), () -> invoices.settle(invoice));
            if (outcome instanceof Outcome.Done<Receipt> done) {
                report.settled(invoice, done.replayed());
            } else if (outcome instanceof Outcome.Failed<Receipt> failed) {
                report.refused(invoice, failed.failure());
            } else if (outcome instanceof Outcome.InProgress) {
                report.postponed(invoice);
            } else {
                report.disputed(invoice);
            }
        }
    }
}
