// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.sample.probe.method.failures;

/** A refusal that nobody can make of its message alone. */
public class Unmakeable extends Exception {

    private static final long serialVersionUID = 1L;

    public Unmakeable(String order, int number) {
        super(order + " number " + number);
    }
}
