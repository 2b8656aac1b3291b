// SPDX-License-Identifier: Apache-2.0
/**
 * The library on a server, in small applications that each have what one question needs: the probes. {@link
 * ee.idempotency.sample.probe.ProbeWar} builds their archives; the classes that stand in them are in the sub-packages, beside the
 * tests that ask.
 */
package ee.idempotency.sample.probe;
