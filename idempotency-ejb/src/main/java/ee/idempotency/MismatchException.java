// SPDX-License-Identifier: Apache-2.0
package ee.idempotency;

/**
 * The key was used for other arguments, whatever became of that call. Nothing ran, and nothing will under this key. Thrown by
 * protected business methods and {@link Idempotency#execute}.
 */
public final class MismatchException extends IdempotencyException {

    private static final long serialVersionUID = 1L;

    public MismatchException(String message) {
        super(message, null);
    }
}
