// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.sample.probe.method.race;

/** What each kind of bean does: one row, and then it passes a gate if it is to be held. */
public interface HeldOrders {

    /** Where a second attempt waits for the first one. */
    String place(String key, String text, boolean held);

    /** Where it is refused. */
    String placeOrReject(String key, String text, boolean held);
}
