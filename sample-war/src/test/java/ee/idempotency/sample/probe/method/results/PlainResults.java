// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.sample.probe.method.results;

import jakarta.enterprise.context.ApplicationScoped;

/** A CDI bean that inherits its protection. */
@ApplicationScoped
public class PlainResults extends Results {}
