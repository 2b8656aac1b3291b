// SPDX-License-Identifier: Apache-2.0
/** The options of the annotation and of the settings, and the answers that are hard to keep. */
package ee.idempotency.sample.probe.options;
