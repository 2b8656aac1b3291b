// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.sample.probe.last;

/** What each kind of bean does. */
public interface Bookings {

    /** Takes a seat, once for each key. */
    String book(String key, String seat, Seats.Ending ending);
}
