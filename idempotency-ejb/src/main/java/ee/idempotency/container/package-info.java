// SPDX-License-Identifier: Apache-2.0
/**
 * The shell: all that exists because a container calls us. {@link ee.idempotency.container.LedgerProducer} wires the ledger to
 * the application's persistence unit, its settings and JTA; a timer purges. Applications see none of it.
 */
@NullMarked
package ee.idempotency.container;

import org.jspecify.annotations.NullMarked;
