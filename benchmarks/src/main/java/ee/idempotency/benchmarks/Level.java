// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.benchmarks;

/** One chapter of the page: measures and reports. Starts what it needs, on loopback, and ends it. */
public interface Level {

    /** What it is asked for by, and what its part of the page is marked with: small letters and hyphens. */
    String name();

    void run(Size size, Report report) throws Exception;
}
