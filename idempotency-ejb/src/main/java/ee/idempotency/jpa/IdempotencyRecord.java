// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.jpa;

import ee.idempotency.RecordState;
import ee.idempotency.spi.Attempt;
import ee.idempotency.spi.Completion;
import java.time.Instant;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

/**
 * The stored row. Mapped by {@code META-INF/idempotency-orm.xml} alone, so that the application's defaults for its own entities
 * don't reach it. It is only ever written as a new row; every other statement is an update or a query by columns.
 */
@SuppressWarnings("UnusedVariable") // read by the persistence provider
public class IdempotencyRecord {

    private String id;
    private String operation;
    private String fingerprint;
    private String state;
    private long startedAt;
    private long expiresAt;
    private @Nullable Long completedAt;
    private @Nullable Integer status;
    private byte @Nullable [] payload;
    private @Nullable String supportFields;

    /** For the persistence provider. */
    @NullUnmarked
    protected IdempotencyRecord() {}

    IdempotencyRecord(Attempt attempt, Instant startedAt, Instant expiresAt) {
        this.id = attempt.identity().id();
        this.operation = attempt.operation().name();
        this.fingerprint = attempt.fingerprint().toString();
        this.state = RecordState.STARTED.name();
        this.startedAt = startedAt.toEpochMilli();
        this.expiresAt = expiresAt.toEpochMilli();
    }

    /** Before it is written. */
    final void complete(Completion completion) {
        this.state = completion.result().state().name();
        this.status = completion.result().status();
        this.payload = completion.result().payload();
        this.completedAt = completion.completedAt().toEpochMilli();
        this.supportFields = completion.supportFields().toString();
    }
}
