// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.sample.probe.method.failures;

/** A refusal of the business: checked, and so a result. */
public class Declined extends Exception {

    private static final long serialVersionUID = 1L;

    public Declined(String message) {
        super(message);
    }
}
