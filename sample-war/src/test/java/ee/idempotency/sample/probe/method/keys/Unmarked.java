// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.sample.probe.method.keys;

/** Nothing of it is marked; an expression names the key. */
public record Unmarked(String id, int number) {}
