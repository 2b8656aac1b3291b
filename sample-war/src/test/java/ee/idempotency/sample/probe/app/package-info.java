// SPDX-License-Identifier: Apache-2.0
/** What most probes are made of: a REST application and a bean that writes one row. */
package ee.idempotency.sample.probe.app;
