// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.sample.probe.method.atomic;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Status;
import jakarta.transaction.UserTransaction;

/** A bean that begins and ends it by hand. */
@ApplicationScoped
public class UserOwner implements Owner {

    @Resource
    private UserTransaction transaction;

    @Inject
    private Ending ending;

    @Override
    public String call(Effects effects, String text, String inside, String after) {
        try {
            transaction.begin();
            try {
                String result = effects.place(text, text, inside);
                ending.make(after);
                transaction.commit();
                return result;
            } finally {
                if (transaction.getStatus() != Status.STATUS_NO_TRANSACTION) {
                    transaction.rollback();
                }
            }
        } catch (RuntimeException failure) {
            throw failure;
        } catch (Exception failure) {
            throw new IllegalStateException(failure);
        }
    }
}
