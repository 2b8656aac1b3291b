// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.sample.probe.messages;

import jakarta.ejb.ApplicationException;

/** An application exception that does not roll back; between beans it would be a result. */
@ApplicationException
public class Declined extends RuntimeException {

    private static final long serialVersionUID = 1L;
}
