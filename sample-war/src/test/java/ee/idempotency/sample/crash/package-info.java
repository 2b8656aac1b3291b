// SPDX-License-Identifier: Apache-2.0
/**
 * The checkout on servers that die. {@link ee.idempotency.sample.crash.CrashIT} ends them at chosen instructions;
 * {@link ee.idempotency.sample.crash.KillingIT} kills them at random moments under load, many times, and runs only in the Maven
 * profile {@code soak}.
 */
package ee.idempotency.sample.crash;
