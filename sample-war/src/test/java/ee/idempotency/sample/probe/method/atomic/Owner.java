// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.sample.probe.method.atomic;

/** Who calls a protected method, and whose the transaction is. */
public interface Owner {

    /**
     * Calls it.
     *
     * @param inside how the method ends its transaction
     * @param after how the owner does, when the method has returned
     */
    String call(Effects effects, String text, String inside, String after);
}
