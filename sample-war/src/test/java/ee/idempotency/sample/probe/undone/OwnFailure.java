// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.sample.probe.undone;

/** A failure that the application maps itself, whatever is behind it. */
public class OwnFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    OwnFailure(Throwable cause) {
        super(cause);
    }
}
