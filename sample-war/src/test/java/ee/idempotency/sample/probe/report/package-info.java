// SPDX-License-Identifier: Apache-2.0
/** Resource methods that nothing protects, and whether the log names them. */
package ee.idempotency.sample.probe.report;
