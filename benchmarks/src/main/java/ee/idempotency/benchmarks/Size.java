// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.benchmarks;

/** How much is measured. */
public enum Size {

    /** So much that the ratios mean something. */
    FULL,

    /** Seconds for each level: shows that it runs, and nothing else. */
    SMOKE;

    /** The one or the other number. */
    public int of(int full, int smoke) {
        return this == FULL ? full : smoke;
    }
}
