// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.sample.probe.method.failures;

import jakarta.ejb.ApplicationException;

/** A refusal that is none: it rolls back. */
@ApplicationException(rollback = true)
public class Undone extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public Undone(String message) {
        super(message);
    }
}
