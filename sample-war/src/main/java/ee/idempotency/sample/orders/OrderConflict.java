// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.sample.orders;

import jakarta.ejb.ApplicationException;

/** The order's state forbids what was asked for. It rolls the transaction back. */
@ApplicationException(rollback = true)
public class OrderConflict extends RuntimeException {

    OrderConflict(String message) {
        super(message);
    }
}
