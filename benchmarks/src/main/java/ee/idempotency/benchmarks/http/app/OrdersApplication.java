// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.benchmarks.http.app;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;

/** A REST application that lists no classes. */
@ApplicationPath("/")
public class OrdersApplication extends Application {}
