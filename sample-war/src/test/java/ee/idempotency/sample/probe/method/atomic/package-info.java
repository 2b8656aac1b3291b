// SPDX-License-Identifier: Apache-2.0
/** Effect and record of a protected method commit together or not at all, whoever began the transaction and however it ends. */
package ee.idempotency.sample.probe.method.atomic;
