// SPDX-License-Identifier: Apache-2.0
/** Protected message-driven beans: what a broker delivers again takes effect once. Only WildFly brings a broker. */
package ee.idempotency.sample.probe.messages;
