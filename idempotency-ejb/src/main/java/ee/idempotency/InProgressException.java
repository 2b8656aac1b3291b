// SPDX-License-Identifier: Apache-2.0
package ee.idempotency;

/**
 * Another attempt with the same key still runs, or too many wait for it. Nothing ran; the same call later is answered. Thrown by
 * protected business methods and {@link Idempotency#execute}.
 */
public final class InProgressException extends IdempotencyException {

    private static final long serialVersionUID = 1L;

    public InProgressException(String message) {
        super(message, null);
    }
}
