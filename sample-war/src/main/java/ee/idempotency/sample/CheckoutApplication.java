// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.sample;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;

/** The REST application. It lists no classes, so the server finds the resources and the library's own providers. */
@ApplicationPath("/api")
public class CheckoutApplication extends Application {}
