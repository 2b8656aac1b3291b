// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.sample.probe.method.program;

import jakarta.ejb.Stateless;

/** In an EJB, whose container begins the transaction. */
@Stateless
public class StatelessJobs extends Jobs {}
