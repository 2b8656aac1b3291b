// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.sample.orders;

import jakarta.ejb.ApplicationException;

/** The caller has no such order. Nothing was written, so the transaction may commit. */
@ApplicationException
public class OrderNotFound extends RuntimeException {

    OrderNotFound(long id) {
        super("You have no order " + id + ".");
    }
}
