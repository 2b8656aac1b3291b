// SPDX-License-Identifier: Apache-2.0
package ee.idempotency;

import org.jspecify.annotations.Nullable;

/**
 * Protects work that can't be annotated: a batch step, a timer, a lambda. A bean to inject. Thread-safe.
 *
 * <pre>{@code
 * @Inject
 * Idempotency idempotency;
 *
 * Receipt settle(Invoice invoice) {
 *     return idempotency.execute(
 *             IdempotentCall.of("settle-invoice", Receipt.class)
 *                     .key(invoice.number())
 *                     .fingerprint(invoice),
 *             () -> provider.settle(invoice));
 * }
 * }</pre>
 *
 * <p>The work runs in the transaction that is active on the calling thread, and its record commits with that one, whoever ends it.
 * Without an active transaction one is begun and committed, as far as the calling code may do that; an EJB with container-managed
 * transactions may not.
 *
 * <p>Exceptions that the work throws follow the rule of protected methods: checked ones, and those that {@code
 * @ApplicationException} says don't roll back, are results, recorded and thrown again by a replay; all others roll the transaction
 * back and release the key.
 */
public interface Idempotency {

    /**
     * Does the work, or answers from the record of an earlier call.
     *
     * @return what the work came to, now or then
     * @throws X what the work threw, now or then
     * @throws MissingKeyException when the call has no key, or a blank one
     * @throws MalformedKeyException when the key can't be one
     * @throws InProgressException when another attempt with the key runs
     * @throws MismatchException when the key was used for something else
     * @throws ExpiredKeyException when the record has expired and the call asks for a refusal then
     * @throws NotCommittedException when the transaction that was begun for the work did not commit
     * @throws NoTransactionException when none is active and none can be begun
     * @throws RetryInNewTransactionException when the caller's transaction was broken, and marked for rollback
     * @throws StoreUnavailableException when the store can't be used; nothing ran
     * @throws IllegalArgumentException when results of the call's type could not be read back
     */
    <T, X extends Exception> @Nullable T execute(IdempotentCall<T> call, Work<T, X> work) throws X;

    /**
     * The same, with what {@link #execute} throws for an admission, and for a recorded failure, as values.
     *
     * @return what became of the attempt
     * @throws X what the work threw and is no result: it was rolled back
     */
    <T, X extends Exception> Outcome<T> attempt(IdempotentCall<T> call, Work<T, X> work) throws X;
}
