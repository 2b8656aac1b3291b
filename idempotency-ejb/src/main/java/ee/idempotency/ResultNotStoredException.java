// SPDX-License-Identifier: Apache-2.0
package ee.idempotency;

/**
 * The operation was done before and is not run again, but its result was larger than what is stored. The effect stands; whoever
 * needs the result reads it from where the operation wrote it, or gives the operation a smaller one.
 */
public final class ResultNotStoredException extends IdempotencyException {

    private static final long serialVersionUID = 1L;

    public ResultNotStoredException(String message) {
        super(message, null);
    }
}
