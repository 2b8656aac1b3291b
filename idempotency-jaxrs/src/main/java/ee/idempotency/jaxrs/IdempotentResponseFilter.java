// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.jaxrs;

import ee.idempotency.NotCommittedException;
import ee.idempotency.engine.IdempotencyLedger;
import ee.idempotency.engine.Settlement;
import ee.idempotency.spi.Admission;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Providers;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.util.Optional;
import org.jspecify.annotations.NullUnmarked;

/**
 * Settles the attempt and derives the answer from the outcome of the commit. It is the last response filter, so the answer is as
 * the application made it, and no byte of it has left. Thread-safe.
 */
public final class IdempotentResponseFilter implements ContainerResponseFilter {

    private static final System.Logger LOG = System.getLogger(IdempotentResponseFilter.class.getName());
    private static final int CLIENT_ERROR = 400;

    /** Jakarta REST injects it into filters that are registered by their class only. */
    @Context
    private Providers providers;

    /** For Jakarta REST. */
    @NullUnmarked
    public IdempotentResponseFilter() {}

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) throws IOException {
        Optional<Exchange> exchange = Exchange.take(request);
        if (exchange.isEmpty()) {
            return;
        }
        Answer answer = new Answer(response, exchange.get().door().settings());
        if (exchange.get() instanceof Exchange.Replayed replayed) {
            answer.replay(replayed.replay(), replayed.key());
        } else if (exchange.get() instanceof Exchange.Running running) {
            settleOrRelease(running, answer);
        }
    }

    /** An answer that can't be read or written is no answer; its transaction must not be left to the server's clean-up. */
    private void settleOrRelease(Exchange.Running running, Answer answer) throws IOException {
        boolean settled = false;
        try {
            settle(running, answer);
            settled = true;
        } finally {
            if (!settled) {
                release(running);
            }
        }
    }

    private void settle(Exchange.Running running, Answer answer) throws IOException {
        if (answer.isOwnRefusal() || running.operation().releases(answer.status())) {
            if (release(running) instanceof Settlement.Superseded superseded) {
                answer.supersede(superseded.admission(), running.key());
                return;
            }
            answer.keepEmptyBody();
            answer.echo(running.key());
            return;
        }
        try {
            Settlement settlement = outcome(running, answer);
            if (settlement instanceof Settlement.Superseded superseded) {
                answer.supersede(superseded.admission(), running.key());
                return;
            }
            answer.echo(running.key());
            if (settlement instanceof Settlement.Stored stored) {
                answer.expires(stored.expiresAt());
            }
        } catch (NotCommittedException e) {
            LOG.log(Level.ERROR, "The operation was not committed; the client is told so.", e);
            answer.refuse(Problem.of(e), running.key());
        }
    }

    private Settlement outcome(Exchange.Running running, Answer answer) throws IOException {
        Admission.Granted granted = running.granted();
        IdempotencyLedger ledger = running.door().ledger();
        boolean completes = ledger.canComplete(granted);
        if (!completes && answer.status() < CLIENT_ERROR) {
            Settlement settlement = ledger.release(granted);
            if (settlement instanceof Settlement.Superseded) {
                return settlement;
            }
            throw new NotCommittedException("the transaction was marked for rollback before the answer", false, null);
        }
        StoredResponse stored;
        try {
            stored = answer.capture(providers);
        } catch (IOException | RuntimeException failure) {
            LOG.log(Level.DEBUG, "The answer could not be made.", failure);
            if (release(running) instanceof Settlement.Superseded superseded) {
                return superseded;
            }
            throw failure;
        }
        return completes ? ledger.complete(granted, stored.toResult()) : ledger.refuse(granted, stored.toResult());
    }

    private static Settlement release(Exchange.Running running) {
        try {
            return running.door().ledger().release(running.granted());
        } catch (NotCommittedException e) {
            LOG.log(Level.DEBUG, "The transaction of a failed request had ended already.", e);
            return new Settlement.Unstored();
        }
    }
}
