// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.sample.probe.app;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;

/** A REST application that lists no classes. */
@ApplicationPath("/")
public class ProbeApplication extends Application {}
