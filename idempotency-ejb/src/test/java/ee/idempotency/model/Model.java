// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.model;

import static ee.idempotency.model.Outcome.DONE;
import static ee.idempotency.model.Outcome.IN_PROGRESS;
import static ee.idempotency.model.Outcome.MISMATCH;
import static ee.idempotency.model.Outcome.NOT_COMMITTED;
import static ee.idempotency.model.Outcome.granted;
import static ee.idempotency.model.Outcome.stored;

import ee.idempotency.AfterExpiry;
import ee.idempotency.RecordState;
import ee.idempotency.fixture.Attempts;
import ee.idempotency.model.Committed.Row;
import ee.idempotency.model.Step.Admit;
import ee.idempotency.model.Subject.Request;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The contract's sections 5, 6 and 10 as a state machine over maps. It says what each step comes to, who waits, and what is
 * committed. Where the contract leaves open which of the waiting ones is next, it asks to be told by {@link #grant}.
 */
final class Model {

    /** What was granted to a lane; lost when its transaction was ended behind its back. */
    private record Claim(Subject subject, Request request, Instant startedAt, boolean lost) {}

    private final Map<Lane, Claim> claims = new EnumMap<>(Lane.class);
    private final Map<Lane, Admit> waiting = new LinkedHashMap<>();
    private final Map<Lane, Outcome> answered = new LinkedHashMap<>();
    private final Map<Subject, Row> records = new EnumMap<>(Subject.class);
    private final Map<Subject, Long> effects = new EnumMap<>(Subject.class);
    private final boolean hastyInserts;
    private Instant now;

    /** Begins with nothing committed; hasty inserts are left out where the database makes them slow. */
    Model(Instant now, boolean hastyInserts) {
        this.now = now;
        this.hastyInserts = hastyInserts;
    }

    Committed committed() {
        return new Committed(records, effects);
    }

    Set<Lane> waiting() {
        return Set.copyOf(waiting.keySet());
    }

    Set<Lane> holding() {
        return Set.copyOf(claims.keySet());
    }

    /** Whether the step can be taken here and its outcome is foreseeable. */
    boolean allows(Step step) {
        if (step instanceof Admit admit) {
            return isIdle(admit.lane())
                    && (!admit.rejecting() || !waitsForAnotherJvm(admit))
                    && (hastyInserts || !insertsHastily(admit));
        }
        if (step instanceof Step.Settling settling) {
            Claim claim = claims.get(settling.lane());
            return claim != null
                    && (claim.lost || !(step instanceof Step.Refuse) || nobodyAbroadWaits(settling.lane()));
        }
        if (step instanceof Step.TimeOut timeOut) {
            return isBusy(timeOut.jvm());
        }
        if (step instanceof Step.Crash crash) {
            return isBusy(crash.jvm());
        }
        if (step instanceof Step.Purge purge) {
            return isForeseeable(purge.limit());
        }
        return waiting.isEmpty();
    }

    /** Takes the step; empty when its outcome is to be waited for. */
    Optional<Outcome> take(Step step, String body) {
        if (step instanceof Admit admit) {
            Optional<Outcome> outcome = admission(admit);
            if (outcome.isEmpty()) {
                waiting.put(admit.lane(), admit);
            }
            return outcome.map(due -> due.isGranted() ? grant(admit) : due);
        }
        if (step instanceof Step.Settling settling) {
            return Optional.of(settle(settling, body));
        }
        if (step instanceof Step.Purge purge) {
            return Optional.of(purge(purge.limit()));
        }
        if (step instanceof Step.TimeOut timeOut) {
            claims.replaceAll((lane, claim) -> lane.jvm == timeOut.jvm() ? lost(claim) : claim);
        }
        if (step instanceof Step.Crash crash) {
            claims.keySet().removeIf(lane -> lane.jvm == crash.jvm());
            waiting.keySet().removeIf(lane -> lane.jvm == crash.jvm());
        }
        if (step instanceof Step.Advance advance) {
            now = now.plus(advance.time());
        }
        return Optional.of(DONE);
    }

    /** Who has waited long enough, and for what; the waiting ones of whom one is to be granted are not among them. */
    Map<Lane, Outcome> due() {
        waiting.forEach((lane, admit) ->
                admission(admit).filter(outcome -> !outcome.isGranted()).ifPresent(o -> answered.putIfAbsent(lane, o)));
        Map<Lane, Outcome> due = new LinkedHashMap<>(answered);
        waiting.keySet().removeAll(due.keySet());
        answered.clear();
        return due;
    }

    /** Waiting ones of whom one is next, whichever it is. */
    Set<Lane> contestants() {
        return waiting.values().stream()
                .filter(admit -> admission(admit).filter(Outcome::isGranted).isPresent())
                .collect(Collectors.groupingBy(Admit::subject, Collectors.mapping(Admit::lane, Collectors.toSet())))
                .values()
                .stream()
                .findFirst()
                .orElse(Set.of());
    }

    /** One of the contestants is next. */
    Outcome grant(Lane contestant) {
        Admit admit = waiting.remove(contestant);
        if (admit == null) {
            throw new IllegalStateException(contestant + " does not wait");
        }
        return grant(admit);
    }

    private Outcome grant(Admit admit) {
        claims.put(admit.lane(), new Claim(admit.subject(), admit.request(), now, false));
        return granted(now.plus(Attempts.RETENTION));
    }

    /** Empty: it waits. */
    private Optional<Outcome> admission(Admit admit) {
        Optional<Entry<Lane, Claim>> holder = holder(admit.subject());
        if (holder.isEmpty()) {
            return Optional.of(judged(admit));
        }
        boolean sameJvm = holder.get().getKey().jvm == admit.lane().jvm;
        if (sameJvm && holder.get().getValue().request() != admit.request()) {
            return Optional.of(MISMATCH);
        }
        return admit.rejecting() || admit.lane().jvm == Jvm.HASTY ? Optional.of(IN_PROGRESS) : Optional.empty();
    }

    private Outcome judged(Admit admit) {
        Row record = records.get(admit.subject());
        if (record == null) {
            return granted(now);
        }
        if (record.expiredAt(now)) {
            return admit.subject().afterExpiry == AfterExpiry.REFUSE
                    ? Outcome.expired(record.expiresAt())
                    : granted(now);
        }
        return record.request() == admit.request() ? replay(record) : MISMATCH;
    }

    private Outcome settle(Step.Settling step, String body) {
        Claim claim = claims.remove(step.lane());
        if (claim == null || claim.lost) {
            return NOT_COMMITTED;
        }
        if (step instanceof Step.Complete) {
            effects.merge(claim.subject, 1L, Long::sum);
            return store(step.lane(), claim, RecordState.SUCCEEDED, body, claim.startedAt);
        }
        return step instanceof Step.Refuse ? store(step.lane(), claim, RecordState.FAILED, body, now) : DONE;
    }

    private Outcome store(Lane lane, Claim claim, RecordState state, String body, Instant startedAt) {
        Instant expiresAt = startedAt.plus(Attempts.RETENTION);
        Row row = new Row(claim.request, state, body, startedAt, expiresAt, now);
        records.put(claim.subject, row);
        waiting.values().stream()
                .filter(admit -> !row.expiredAt(now))
                .filter(admit -> admit.subject() == claim.subject && admit.lane().jvm == lane.jvm)
                .forEach(admit -> answered.put(admit.lane(), replay(row)));
        return stored(expiresAt);
    }

    /** Of records that expired at the same instant, the database takes whichever it likes. */
    private boolean isForeseeable(int limit) {
        List<Subject> purgeable = purgeable();
        return purgeable.size() <= limit || !expiry(purgeable.get(limit - 1)).equals(expiry(purgeable.get(limit)));
    }

    private Outcome purge(int limit) {
        List<Subject> victims = purgeable().stream().limit(limit).toList();
        victims.forEach(records::remove);
        return Outcome.purged(victims.size());
    }

    /** What has expired and nobody holds, oldest first. */
    private List<Subject> purgeable() {
        return records.entrySet().stream()
                .filter(entry -> entry.getValue().expiresAt().isBefore(now))
                .map(Entry::getKey)
                .filter(subject -> holder(subject).isEmpty())
                .sorted(Comparator.comparing(this::expiry))
                .toList();
    }

    private Instant expiry(Subject subject) {
        return Objects.requireNonNull(records.get(subject)).expiresAt();
    }

    private Optional<Entry<Lane, Claim>> holder(Subject subject) {
        return claims.entrySet().stream()
                .filter(entry -> entry.getValue().subject == subject && !entry.getValue().lost)
                .findFirst();
    }

    private boolean isIdle(Lane lane) {
        return !claims.containsKey(lane) && !waiting.containsKey(lane);
    }

    /** Something is granted there, and nobody there waits in the database. */
    private boolean isBusy(Jvm jvm) {
        return claims.keySet().stream().anyMatch(lane -> lane.jvm == jvm)
                && waiting.values().stream()
                        .filter(admit -> admit.lane().jvm == jvm)
                        .noneMatch(this::waitsForAnotherJvm);
    }

    private boolean waitsForAnotherJvm(Admit admit) {
        return admit.lane().jvm != Jvm.HASTY
                && holder(admit.subject())
                        .filter(holder -> holder.getKey().jvm != admit.lane().jvm)
                        .isPresent();
    }

    private boolean insertsHastily(Admit admit) {
        return admit.lane().jvm == Jvm.HASTY
                && !records.containsKey(admit.subject())
                && holder(admit.subject()).isPresent();
    }

    private boolean nobodyAbroadWaits(Lane holder) {
        return waiting.values().stream().noneMatch(admit -> admit.lane().jvm != holder.jvm && waitsFor(admit, holder));
    }

    private boolean waitsFor(Admit admit, Lane lane) {
        return holder(admit.subject()).filter(holder -> holder.getKey() == lane).isPresent();
    }

    private static Claim lost(Claim claim) {
        return new Claim(claim.subject, claim.request, claim.startedAt, true);
    }

    private static Outcome replay(Row record) {
        return Outcome.replay(record.state(), record.body() == null ? "" : record.body(), record.expiresAt());
    }
}
