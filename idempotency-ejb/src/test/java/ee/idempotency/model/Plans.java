// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.model;

import ee.idempotency.fixture.Attempts;
import ee.idempotency.model.Subject.Request;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** Interleavings at random. A step that can't be taken where it stands is passed over, so that every part of a plan is a plan. */
final class Plans {

    private static final int MIN_STEPS = 10;
    private static final int MAX_STEPS = 36;

    /** Every other plan begins so: who is next after an expiry would otherwise be asked too seldom. */
    private static final List<Step> EXPIRED_RECORD = List.of(
            new Step.Admit(Lane.A, Subject.K1, Request.X, false),
            new Step.Complete(Lane.A),
            new Step.Advance(Attempts.RETENTION));

    private Plans() {}

    static Arbitrary<List<Step>> plans() {
        Arbitrary<List<Step>> beginnings = Arbitraries.of(List.of(), EXPIRED_RECORD);
        Arbitrary<List<Step>> steps = steps().list().ofMinSize(MIN_STEPS).ofMaxSize(MAX_STEPS);
        return Combinators.combine(beginnings, steps)
                .as((beginning, rest) ->
                        Stream.concat(beginning.stream(), rest.stream()).toList());
    }

    private static Arbitrary<Step> steps() {
        Arbitrary<Lane> lanes = Arbitraries.of(Lane.class);
        Arbitrary<Jvm> jvms = Arbitraries.of(Jvm.class);
        return Arbitraries.frequencyOf(
                Tuple.of(12, admissions(lanes)),
                Tuple.of(6, lanes.map(Step.Complete::new)),
                Tuple.of(2, lanes.map(Step.Refuse::new)),
                Tuple.of(3, lanes.map(Step.Release::new)),
                Tuple.of(3, times().map(Step.Advance::new)),
                Tuple.of(1, Arbitraries.of(1, 2, 100).map(Step.Purge::new)),
                Tuple.of(1, jvms.map(Step.TimeOut::new)),
                Tuple.of(1, jvms.map(Step.Crash::new)));
    }

    private static Arbitrary<Step> admissions(Arbitrary<Lane> lanes) {
        return Combinators.combine(
                        lanes,
                        Arbitraries.frequency(
                                Tuple.of(4, Subject.K1), Tuple.of(1, Subject.K2), Tuple.of(2, Subject.ONCE)),
                        Arbitraries.frequency(Tuple.of(4, Request.X), Tuple.of(1, Request.Y)),
                        Arbitraries.frequency(Tuple.of(4, false), Tuple.of(1, true)))
                .as(Step.Admit::new);
    }

    /** Around the end of a retention, where one millisecond decides. */
    private static Arbitrary<Duration> times() {
        return Arbitraries.of(Duration.ofMillis(1), Attempts.RETENTION.minusMillis(1), Attempts.RETENTION);
    }
}
