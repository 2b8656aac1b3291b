// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.benchmarks;

/** One of several ways to do the same work, that are compared. Thread-safe where it is measured with several threads. */
public interface Variant {

    /** What it is called in the tables. */
    String name();

    /** One operation, with a key of its own. A failure ends the run. */
    void operate() throws Exception;
}
