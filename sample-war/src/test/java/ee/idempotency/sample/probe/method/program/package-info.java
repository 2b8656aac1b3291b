// SPDX-License-Identifier: Apache-2.0
/** Work that no annotation protects, and what running work learns about its attempt. */
package ee.idempotency.sample.probe.method.program;
