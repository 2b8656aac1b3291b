// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.sample.probe.method.program;

/** A failure of the work that is a result. */
public class NotCounted extends Exception {

    private static final long serialVersionUID = 1L;

    public NotCounted(String message) {
        super(message);
    }
}
