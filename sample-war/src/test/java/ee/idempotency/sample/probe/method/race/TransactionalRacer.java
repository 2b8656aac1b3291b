// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.sample.probe.method.race;

import ee.idempotency.InProgressException;
import ee.idempotency.MismatchException;
import ee.idempotency.sample.probe.method.Counter;
import ee.idempotency.sample.probe.options.Gate;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.function.Supplier;

/** A CDI bean with {@code @Transactional}. */
@ApplicationScoped
@Transactional
public class TransactionalRacer implements Racer {

    @Inject
    private Counter counter;

    @Inject
    private Gate gate;

    @Override
    public String call(Supplier<String> protectedCall, String mark, boolean fails) {
        counter.count("before " + mark);
        gate.reach("before " + mark);
        String result = answer(protectedCall);
        counter.count("after " + mark);
        if (fails) {
            throw new IllegalStateException("the owner fails");
        }
        return result;
    }

    private static String answer(Supplier<String> protectedCall) {
        try {
            return protectedCall.get();
        } catch (InProgressException | MismatchException refused) {
            return refused.getClass().getSimpleName();
        }
    }
}
