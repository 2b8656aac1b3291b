// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.container;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import org.jspecify.annotations.NullUnmarked;

/** Does work in a transaction of its own; the container puts an active one aside meanwhile. */
@ApplicationScoped
@NullUnmarked
public class Apart {

    @Resource
    private TransactionSynchronizationRegistry registry;

    /** Does the work in one that is rolled back; what it throws comes out. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void rollingBack(Runnable work) {
        try {
            work.run();
        } finally {
            registry.setRollbackOnly();
        }
    }

    /** Does the work in a transaction of its own that is committed. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void committing(Runnable work) {
        work.run();
    }
}
