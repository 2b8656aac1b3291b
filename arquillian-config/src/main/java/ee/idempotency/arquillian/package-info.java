// SPDX-License-Identifier: Apache-2.0
/**
 * Servers and databases for tests that see the application as a client does.
 * {@link ee.idempotency.arquillian.SampleArchive} and {@link ee.idempotency.arquillian.TestDatabase} make the archive that Arquillian
 * deploys on a server of its own, by {@link ee.idempotency.arquillian.ServerExtension}; {@link ee.idempotency.arquillian.Server} starts
 * servers that a test may kill.
 * {@link ee.idempotency.arquillian.Product} says which ones, {@link ee.idempotency.arquillian.WildFly} what only WildFly can.
 * {@link ee.idempotency.arquillian.Http} and {@link ee.idempotency.arquillian.RawHttp} talk to them.
 * Everything listens on the loopback address only, and nothing outlives the test JVM.
 */
@NullMarked
package ee.idempotency.arquillian;

import org.jspecify.annotations.NullMarked;
