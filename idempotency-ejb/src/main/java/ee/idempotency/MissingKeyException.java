// SPDX-License-Identifier: Apache-2.0
package ee.idempotency;

/**
 * A call of a protected method came without a key where one is required: what is marked or named as the key was null or blank, or
 * there was no header. Nothing ran. A repetition without a key comes to the same end.
 */
public final class MissingKeyException extends IdempotencyException {

    private static final long serialVersionUID = 1L;

    /**
     * Made by the door that looked for the key.
     *
     * @param message which operation wants a key, and where it looked for one
     */
    public MissingKeyException(String message) {
        super(message, null);
    }
}
