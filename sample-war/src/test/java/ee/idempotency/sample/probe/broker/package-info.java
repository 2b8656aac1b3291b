// SPDX-License-Identifier: Apache-2.0
/** The message broker of a server that dies. Only WildFly brings one that runs inside of it. */
package ee.idempotency.sample.probe.broker;
