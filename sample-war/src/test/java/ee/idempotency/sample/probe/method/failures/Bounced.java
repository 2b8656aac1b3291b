// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.sample.probe.method.failures;

import jakarta.ejb.ApplicationException;

/** An unchecked refusal that is a result all the same. */
@ApplicationException(rollback = false)
public class Bounced extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public Bounced(String message) {
        super(message);
    }
}
