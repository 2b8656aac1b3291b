// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.sample.probe.refusal.method;

import ee.idempotency.IdempotencyKey;
import ee.idempotency.Idempotent;
import jakarta.annotation.PostConstruct;
import jakarta.ejb.Asynchronous;
import jakarta.ejb.Schedule;
import jakarta.ejb.Stateless;
import jakarta.ejb.Timeout;
import jakarta.ejb.Timer;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;

/** Each method is what a container calls past interceptors, or without the record's transaction. */
@Stateless
public class FaultyEjb {

    @PostConstruct
    @Idempotent
    public void begin() {}

    @Schedule(hour = "3", persistent = false)
    @Idempotent
    public void nightly() {}

    @Timeout
    @Idempotent
    public void elapsed(Timer timer) {}

    @Asynchronous
    @Idempotent
    public void later(@IdempotencyKey String id) {}

    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    @Idempotent
    public void without(@IdempotencyKey String id) {}

    @TransactionAttribute(TransactionAttributeType.NEVER)
    @Idempotent
    public void never(@IdempotencyKey String id) {}
}
