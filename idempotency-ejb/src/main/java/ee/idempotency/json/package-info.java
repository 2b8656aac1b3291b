// SPDX-License-Identifier: Apache-2.0
/**
 * JSON documents as exact as their text, for both doors. {@link ee.idempotency.json.CanonicalJson} makes the bytes that a
 * fingerprint is taken of, {@link ee.idempotency.json.JsonKey} reads a key out of a body.
 */
@NullMarked
package ee.idempotency.json;

import org.jspecify.annotations.NullMarked;
