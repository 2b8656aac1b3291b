// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.sample.probe.refusal.method;

import ee.idempotency.IdempotencyKey;
import ee.idempotency.Idempotent;
import jakarta.enterprise.context.ApplicationScoped;

/** Each method has one mistake in its key. */
@ApplicationScoped
public class FaultyKeys {

    @Idempotent
    public void keyless(String text) {}

    @Idempotent
    public void twoMarks(@IdempotencyKey String one, @IdempotencyKey String other) {}

    @Idempotent(header = "X-Key")
    public void markAndHeader(@IdempotencyKey String id) {}

    @Idempotent(key = "#{id}", header = "X-Key")
    public void expressionAndHeader(String id) {}

    @Idempotent
    public void twoMembers(Event from, Event to) {}

    @Idempotent(key = "#{event.id")
    public void unclosed(Event event) {}

    @Idempotent(key = "#{event..id}")
    public void unparsable(Event event) {}

    @Idempotent(key = "#{order.id}")
    public void unknown(Event event) {}

    @Idempotent(key = "#{event.ident}")
    public void misspelt(Event event) {}

    @Idempotent(key = "the key")
    public void constant(Event event) {}

    @Idempotent(key = "#{'the key'}")
    public void constantExpression(Event event) {}

    @Idempotent(key = "/id")
    public void pointer(Event event) {}

    @Idempotent(key = "#{event.amount}")
    public void fractional(Event event) {}

    @Idempotent
    public void unsupported(@IdempotencyKey double id) {}
}
