// SPDX-License-Identifier: Apache-2.0
package ee.idempotency;

/**
 * A key was sent that is no key: its syntax or its length is wrong. Nothing runs; the caller has to be told, for it is
 * never treated as a missing key.
 *
 * <p>The message says what is wrong and where. It repeats one character of what was sent at most, so it may be logged
 * and sent back.
 */
public final class MalformedKeyException extends IdempotencyException {

    private static final long serialVersionUID = 1L;

    /**
     * Made by {@link Key}, and by whoever reads keys from a place of its own.
     *
     * @param message what is wrong and where, without the value that was sent
     */
    public MalformedKeyException(String message) {
        super(message, null);
    }
}
