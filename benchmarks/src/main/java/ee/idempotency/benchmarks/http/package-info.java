// SPDX-License-Identifier: Apache-2.0
/**
 * Measures what protection costs over HTTP, on each server: {@link ee.idempotency.benchmarks.http.HttpLevel}. The client is a few
 * bytes on a kept connection, so that it takes little of the processors that the server runs on; what is deployed stands in
 * {@code app}.
 */
@NullMarked
package ee.idempotency.benchmarks.http;

import org.jspecify.annotations.NullMarked;
