// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.sample.probe.last;

import jakarta.ejb.ApplicationException;

/** Rolls back, and is mapped to 409. */
@ApplicationException(rollback = true)
public class Taken extends RuntimeException {

    private static final long serialVersionUID = 1L;
}
