// SPDX-License-Identifier: Apache-2.0
package ee.idempotency;

import java.net.URI;
import java.time.Duration;
import java.util.Collections;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The application's settings. An application that wants other ones than {@link #defaults()} has a CDI producer:
 *
 * <pre>{@code
 * @Produces
 * IdempotencySettings settings() {
 *     return IdempotencySettings.builder().retention(Duration.ofDays(7)).build();
 * }
 * }</pre>
 *
 * <p>On a server with MicroProfile Config each setting has a property that overrides it: {@code idempotency.key-header} is {@code
 * keyHeader}. A wrong value or an unknown property fails the deployment.
 *
 * <p>Immutable and thread-safe. They are read once, when the application starts. Every value is checked when it is built: one
 * out of range is an {@link IllegalArgumentException} that names the setting and the value.
 *
 * @param keyHeader the request header that carries the key, and the response header that echoes it. Default
 *     {@code Idempotency-Key}
 * @param replayedHeader the response header that marks a replay with {@code true}. Default {@code Idempotent-Replayed}
 * @param expiresHeader the response header that tells as an IMF-fixdate when the key expires. Default
 *     {@code Idempotency-Key-Expires}
 * @param keySyntax which spellings of a key are accepted. Default {@link KeySyntax#LENIENT}
 * @param minKeyLength a shorter key is refused with 400; in characters, 1 to 255. Default 1
 * @param maxBodyBytes a longer request body is refused with 413; in bytes, from 0. Default 1 MiB. Each protected request
 *     holds its body in memory
 * @param maxStoredBytes a longer response body is answered but not stored; its replay has the status and the headers only.
 *     In bytes, from 0. Default 1 MiB
 * @param retention how long a record answers retries, from the first attempt's start. Positive. Default 24 hours
 * @param waitLimit how long a second attempt waits for the first. Positive. Default 5 seconds. Across JVMs the database
 *     bounds the wait in whole seconds, rounded up
 * @param waitersPerKey how many attempts wait for one key in this JVM; a further one is refused with 409 at once. From 4
 *     (so that five equal requests are always answered). Default 8
 * @param waitersInAll how many attempts wait in this JVM; each holds a request thread. From 4. Default 16
 * @param replayCacheBytes how much memory of this JVM is used to answer replays without the database: bytes of stored answers,
 *     and 512 for each. From 0, which switches it off. Default 0. What is in it answers until it expires, by this JVM's clock, also
 *     after its record was deleted from the database by hand
 * @param retryAfter what {@code Retry-After} says on 409 and 503, in whole seconds from 1. Default 1 second
 * @param releasedStatuses the statuses from 300 to 499 that are rolled back and released instead of stored. Default 400,
 *     401, 403, 407, 408, 413, 415, 421, 425, 429
 * @param unstoredHeaders response headers that are not stored, in lower case; found in any case. Default: see {@link UnstoredHeaders}
 * @param problemBase what the {@code type} URIs of problem details (RFC 9457) begin with
 * @param purgeInterval the time between two purges on this node; zero switches the purge off. Default 1 minute
 * @param purgeBatch how many records one transaction of the purge deletes, 1 to 10000. Default 5000. After a full batch the purge
 *     rests for three times as long as the batch took
 * @param purgeDelay how long an expired record stays before the purge takes it. From zero. Default zero
 * @param reportUnprotected whether the log names the resource methods for POST and PATCH that are not protected, when the
 *     application is deployed. Default true
 * @param deploymentCheck what becomes of an application whose business rows don't commit with their records, found by a probe
 *     when it is deployed. Default {@link DeploymentCheck#FAIL}
 */
public record IdempotencySettings(
        String keyHeader,
        String replayedHeader,
        String expiresHeader,
        KeySyntax keySyntax,
        int minKeyLength,
        int maxBodyBytes,
        int maxStoredBytes,
        Duration retention,
        Duration waitLimit,
        int waitersPerKey,
        int waitersInAll,
        int replayCacheBytes,
        Duration retryAfter,
        Set<Integer> releasedStatuses,
        Set<String> unstoredHeaders,
        URI problemBase,
        Duration purgeInterval,
        int purgeBatch,
        Duration purgeDelay,
        boolean reportUnprotected,
        DeploymentCheck deploymentCheck) {

    public IdempotencySettings {
        requireToken("keyHeader", keyHeader);
        requireToken("replayedHeader", replayedHeader);
        requireToken("expiresHeader", expiresHeader);
        requireWithin("minKeyLength", minKeyLength, 1, 255);
        requireWithin("maxBodyBytes", maxBodyBytes, 0, Integer.MAX_VALUE - 8);
        requireWithin("maxStoredBytes", maxStoredBytes, 0, Integer.MAX_VALUE - 8);
        requireAtLeast("retention", retention, Duration.ofMillis(1));
        requireAtLeast("waitLimit", waitLimit, Duration.ofMillis(1));
        requireWithin("waitersPerKey", waitersPerKey, 4, Integer.MAX_VALUE);
        requireWithin("waitersInAll", waitersInAll, 4, Integer.MAX_VALUE);
        requireWithin("replayCacheBytes", replayCacheBytes, 0, Integer.MAX_VALUE);
        requireAtLeast("retryAfter", retryAfter, Duration.ofSeconds(1));
        releasedStatuses.forEach(status -> requireWithin("releasedStatuses", status, 300, 499));
        releasedStatuses = Set.copyOf(releasedStatuses);
        unstoredHeaders = Collections.unmodifiableSortedSet(unstoredHeaders.stream()
                .map(name -> name.toLowerCase(Locale.ROOT))
                .collect(Collectors.toCollection(() -> new TreeSet<>(String.CASE_INSENSITIVE_ORDER))));
        requireAtLeast("purgeInterval", purgeInterval, Duration.ZERO);
        requireWithin("purgeBatch", purgeBatch, 1, 10_000);
        requireAtLeast("purgeDelay", purgeDelay, Duration.ZERO);
    }

    /** The settings of an application that says nothing. */
    public static IdempotencySettings defaults() {
        return builder().build();
    }

    /** A builder that begins with the defaults. */
    public static IdempotencySettingsBuilder builder() {
        return new IdempotencySettingsBuilder();
    }

    private static void requireToken(String setting, String value) {
        if (!value.matches("[!#$%&'*+.^_`|~0-9A-Za-z-]+")) {
            throw new IllegalArgumentException(setting + " must be a header name (RFC 9110), was \"" + value + "\"");
        }
    }

    private static void requireWithin(String setting, int value, int from, int to) {
        if (value < from || value > to) {
            throw new IllegalArgumentException(setting + " must be from " + from + " to " + to + ", was " + value);
        }
    }

    private static void requireAtLeast(String setting, Duration value, Duration least) {
        if (value.compareTo(least) < 0) {
            throw new IllegalArgumentException(setting + " must be at least " + least + ", was " + value);
        }
    }
}
