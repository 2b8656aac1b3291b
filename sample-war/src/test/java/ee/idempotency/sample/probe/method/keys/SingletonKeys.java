// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.sample.probe.method.keys;

import jakarta.ejb.Singleton;

/** A singleton EJB that inherits its protection. */
@Singleton
public class SingletonKeys extends KeySources {}
