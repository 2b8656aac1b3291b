// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.sample.probe.method.atomic;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/** A CDI bean, for which an interceptor begins it. */
@ApplicationScoped
@Transactional
public class TransactionalOwner implements Owner {

    @Inject
    private Ending ending;

    @Override
    public String call(Effects effects, String text, String inside, String after) {
        String result = effects.place(text, text, inside);
        ending.make(after);
        return result;
    }
}
