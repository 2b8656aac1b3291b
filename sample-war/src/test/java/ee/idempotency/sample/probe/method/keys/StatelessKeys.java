// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.sample.probe.method.keys;

import jakarta.ejb.Stateless;

/** An EJB that inherits its protection. */
@Stateless
public class StatelessKeys extends KeySources {}
