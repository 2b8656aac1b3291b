// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.sample.probe.method.failures;

import jakarta.ejb.Stateless;

/** An EJB that inherits its protection. */
@Stateless
public class StatelessRefusing extends Refusing {}
