// SPDX-License-Identifier: Apache-2.0
/**
 * The level {@code cpu}: the library's own processor time and memory, measured by JMH in JVMs of their own. What drives package-private
 * classes stands in their packages, {@code ee.idempotency.jaxrs} and {@code ee.idempotency.engine}.
 */
@NullMarked
package ee.idempotency.benchmarks.cpu;

import org.jspecify.annotations.NullMarked;
