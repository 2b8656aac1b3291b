// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.engine;

import static org.assertj.core.api.Assertions.assertThat;

import ee.idempotency.Fingerprint;
import ee.idempotency.RecordState;
import ee.idempotency.StoredResult;
import ee.idempotency.engine.Flight.Landing;
import ee.idempotency.fixture.MutableClock;
import ee.idempotency.fixture.Race;
import ee.idempotency.spi.Identity;
import java.time.Duration;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ReplayCacheTest {

    private static final int PAYLOAD = 488;
    private static final int ENTRY = ReplayCache.ENTRY_BYTES + PAYLOAD;
    private static final Identity A = new Identity("a");
    private static final Identity B = new Identity("b");
    private static final Identity C = new Identity("c");

    private final MutableClock clock = new MutableClock();
    private final ReplayCache cache = new ReplayCache(2 * ENTRY, clock);

    @Test
    void findsWhatItRemembers() {
        Landing record = record(PAYLOAD);
        cache.remember(A, record);

        assertThat(cache.find(A)).containsSame(record);
        assertThat(cache.find(B)).isEmpty();
    }

    @Test
    void takesTheLaterRecordOfAnIdentity() {
        cache.remember(A, record(PAYLOAD));
        Landing later = record(PAYLOAD);

        cache.remember(A, later);
        cache.remember(B, record(PAYLOAD));

        assertThat(cache.find(A)).containsSame(later);
    }

    @Test
    void dropsTheLeastRecentlyUsed() {
        cache.remember(A, record(PAYLOAD));
        cache.remember(B, record(PAYLOAD));
        cache.find(A);

        cache.remember(C, record(PAYLOAD));

        assertThat(cache.find(A)).isPresent();
        assertThat(cache.find(B)).isEmpty();
        assertThat(cache.find(C)).isPresent();
    }

    @Test
    void dropsAsManyAsALargeOneTakes() {
        cache.remember(A, record(PAYLOAD));
        cache.remember(B, record(PAYLOAD));

        cache.remember(C, record(PAYLOAD + 1));

        assertThat(cache.find(A)).isEmpty();
        assertThat(cache.find(B)).isEmpty();
        assertThat(cache.find(C)).isPresent();
    }

    @Test
    void leavesOutWhatIsLargerThanItself() {
        cache.remember(A, record(PAYLOAD));
        cache.remember(B, record(PAYLOAD));

        cache.remember(B, record(2 * ENTRY));

        assertThat(cache.find(A)).isPresent();
        assertThat(cache.find(B)).isEmpty();
    }

    @Test
    void answersUntilARecordExpires() {
        cache.remember(A, record(PAYLOAD));

        clock.advance(Duration.ofHours(1).minusMillis(1));
        assertThat(cache.find(A)).isPresent();
        clock.advance(Duration.ofMillis(1));

        assertThat(cache.find(A)).isEmpty();
    }

    @Test
    void givesTheRoomOfAnExpiredRecordBack() {
        cache.remember(A, record(PAYLOAD));
        clock.advance(Duration.ofMinutes(30));
        cache.remember(B, record(PAYLOAD));
        clock.advance(Duration.ofMinutes(30));
        cache.find(A);

        cache.remember(C, record(PAYLOAD));

        assertThat(cache.find(B)).isPresent();
        assertThat(cache.find(C)).isPresent();
    }

    @Test
    void staysEmptyWhereItIsSwitchedOff() {
        ReplayCache off = new ReplayCache(0, clock);

        off.remember(A, record(0));

        assertThat(off.find(A)).isEmpty();
    }

    @Test
    void keepsItsBoundsUnderManyThreads() {
        AtomicInteger seed = new AtomicInteger();

        Race.of(8, () -> {
            Random random = new Random(seed.incrementAndGet());
            IntStream.range(0, 20_000).forEach(i -> use(new Identity("k" + random.nextInt(5)), random.nextInt(3)));
            return true;
        });

        assertThat(IntStream.range(0, 5)
                        .filter(i -> cache.find(new Identity("k" + i)).isPresent()))
                .hasSizeLessThanOrEqualTo(2);
        cache.remember(A, record(PAYLOAD));
        cache.remember(B, record(PAYLOAD));
        assertThat(cache.find(A)).isPresent();
    }

    private void use(Identity identity, int what) {
        if (what == 0) {
            cache.remember(identity, record(PAYLOAD));
        } else {
            cache.find(identity);
        }
    }

    private Landing record(int payload) {
        return new Landing(
                new Fingerprint("raw-1", "a-request"),
                new StoredResult(RecordState.SUCCEEDED, 201, new byte[payload]),
                clock.instant().plus(Duration.ofHours(1)));
    }
}
