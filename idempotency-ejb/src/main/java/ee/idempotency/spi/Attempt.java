// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.spi;

import ee.idempotency.Fingerprint;

/**
 * One incoming call, as a door read it. Immutable and thread-safe.
 *
 * @param identity key, scope and operation
 * @param fingerprint of what the client asked for
 * @param operation the operation's numbers
 */
public record Attempt(Identity identity, Fingerprint fingerprint, Operation operation) {}
