// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.container;

import static org.assertj.core.api.Assertions.assertThat;

import ee.idempotency.IdempotencyEvent;
import ee.idempotency.IdempotencyEvent.AttemptDigest;
import ee.idempotency.RecordState;
import ee.idempotency.spi.SupportFields;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LogLineTest {

    private static final Logger LOGGER = Logger.getLogger("ee.idempotency.attempts");
    private static final Duration TIME = Duration.ofMillis(12);

    private final AttemptDigest attempt = new AttemptDigest("ab12", "POST /orders", "cd34");
    private final List<LogRecord> lines = new ArrayList<>();
    private final Handler handler = new Handler() {
        @Override
        public void publish(LogRecord line) {
            lines.add(line);
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };

    @BeforeEach
    void listen() {
        LOGGER.addHandler(handler);
        LOGGER.setLevel(Level.ALL);
    }

    @AfterEach
    void stopListening() {
        LOGGER.removeHandler(handler);
        LOGGER.setLevel(null);
    }

    @Test
    void tellsWhatBecameOfTheAttempt() {
        LogLine.write(new IdempotencyEvent.Replayed(attempt, TIME));

        assertThat(lines).singleElement().satisfies(line -> {
            assertThat(line.getMessage())
                    .isEqualTo(
                            "outcome=replayed key=ab12 operation=\"POST /orders\" scope=cd34 replayed=true millis=12");
            assertThat(line.getLevel()).isEqualTo(Level.INFO);
        });
    }

    @Test
    void endsWithTheSupportFields() {
        LogLine.write(new IdempotencyEvent.Completed(attempt, TIME, RecordState.FAILED, Map.of("order", "5")));

        assertThat(lines).singleElement().satisfies(line -> {
            assertThat(line.getMessage()).startsWith("outcome=failed ").endsWith("replayed=false millis=12 order=5");
            assertThat(line.getLevel()).isEqualTo(Level.INFO);
        });
    }

    @Test
    void isQuietAboutAFirstExecutionWithoutSupportFields() {
        LogLine.write(new IdempotencyEvent.Completed(attempt, TIME, RecordState.SUCCEEDED, Map.of()));

        assertThat(lines).singleElement().extracting(LogRecord::getLevel).isEqualTo(Level.FINE);
    }

    @Test
    void writesOneLineForAnAttempt() {
        LogLine.write(new IdempotencyEvent.Waited(attempt, TIME));
        LogLine.write(new IdempotencyEvent.Granted(attempt, TIME));
        LogLine.write(new IdempotencyEvent.TakenOver(attempt, TIME));
        LogLine.write(new IdempotencyEvent.Released(attempt, TIME, Map.of("order", "5")));
        LogLine.write(new IdempotencyEvent.Purged(3, TIME));

        assertThat(lines)
                .singleElement()
                .satisfies(line -> assertThat(line.getMessage())
                        .startsWith("outcome=released ")
                        .endsWith(" order=5"));
    }

    @Test
    void namesEachRefusal() {
        List.of(
                        new IdempotencyEvent.InProgress(attempt, TIME),
                        new IdempotencyEvent.Mismatched(attempt, TIME),
                        new IdempotencyEvent.Expired(attempt, TIME))
                .forEach(LogLine::write);

        assertThat(lines)
                .extracting(line -> line.getMessage().replaceAll(" .*", ""))
                .containsExactly("outcome=in-progress", "outcome=mismatched", "outcome=expired");
    }

    @Test
    void isNotBrokenByTheNameOfAnOperation() {
        AttemptDigest odd = new AttemptDigest("ab12", "a\"b\nc", "cd34");

        assertThat(LogLine.line(new IdempotencyEvent.Replayed(odd, TIME))).contains(" operation=\"a?b?c\" ");
    }

    @Test
    void isWantedWhereItsLevelIsOn() {
        LOGGER.setLevel(Level.INFO);

        assertThat(LogLine.isWanted(IdempotencyEvent.Replayed.class, SupportFields.NONE))
                .isTrue();
        assertThat(LogLine.isWanted(IdempotencyEvent.Completed.class, SupportFields.NONE))
                .isFalse();
        assertThat(LogLine.isWanted(IdempotencyEvent.Completed.class, SupportFields.NONE.with("order", "5")))
                .isTrue();
        assertThat(LogLine.isWanted(IdempotencyEvent.Granted.class, SupportFields.NONE))
                .isFalse();
        LOGGER.setLevel(Level.FINE);
        assertThat(LogLine.isWanted(IdempotencyEvent.Completed.class, SupportFields.NONE))
                .isTrue();
    }

    @Test
    void costsNothingWhereNobodyReadsIt() {
        LOGGER.setLevel(Level.OFF);

        LogLine.write(new IdempotencyEvent.Replayed(attempt, TIME));

        assertThat(lines).isEmpty();
    }
}
