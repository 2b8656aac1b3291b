// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.sample.probe.method.program;

import jakarta.enterprise.context.ApplicationScoped;

/** In a CDI bean without a transaction. */
@ApplicationScoped
public class PlainJobs extends Jobs {}
