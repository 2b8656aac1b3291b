// SPDX-License-Identifier: Apache-2.0
/** Settings that the operator gives by MicroProfile Config, and servers that have none. */
package ee.idempotency.sample.probe.settings;
