// SPDX-License-Identifier: Apache-2.0
package ee.idempotency;

import java.net.URI;
import java.time.Duration;
import java.util.Set;

/**
 * Builds {@link IdempotencySettings}, which tells what each value means, its unit, default and range. Not thread-safe. A value
 * out of range is refused by {@link #build()}.
 */
public final class IdempotencySettingsBuilder {

    private String keyHeader = "Idempotency-Key";
    private String replayedHeader = "Idempotent-Replayed";
    private String expiresHeader = "Idempotency-Key-Expires";
    private KeySyntax keySyntax = KeySyntax.LENIENT;
    private int minKeyLength = 1;
    private int maxBodyBytes = 1 << 20;
    private int maxStoredBytes = 1 << 20;
    private Duration retention = Duration.ofHours(24);
    private Duration waitLimit = Duration.ofSeconds(5);
    private int waitersPerKey = 8;
    private int waitersInAll = 16;
    private int replayCacheBytes;
    private Duration retryAfter = Duration.ofSeconds(1);
    private Set<Integer> releasedStatuses = Set.of(400, 401, 403, 407, 408, 413, 415, 421, 425, 429);
    private Set<String> unstoredHeaders = UnstoredHeaders.DEFAULT;
    private URI problemBase = URI.create("https://idempotency.ee/problems/");
    private Duration purgeInterval = Duration.ofMinutes(1);
    private int purgeBatch = 5000;
    private Duration purgeDelay = Duration.ZERO;
    private boolean reportUnprotected = true;
    private DeploymentCheck deploymentCheck = DeploymentCheck.FAIL;

    IdempotencySettingsBuilder() {}

    /** Sets {@link IdempotencySettings#keyHeader()}. */
    public IdempotencySettingsBuilder keyHeader(String value) {
        keyHeader = value;
        return this;
    }

    /** Sets {@link IdempotencySettings#replayedHeader()}. */
    public IdempotencySettingsBuilder replayedHeader(String value) {
        replayedHeader = value;
        return this;
    }

    /** Sets {@link IdempotencySettings#expiresHeader()}. */
    public IdempotencySettingsBuilder expiresHeader(String value) {
        expiresHeader = value;
        return this;
    }

    /** Sets {@link IdempotencySettings#keySyntax()}. */
    public IdempotencySettingsBuilder keySyntax(KeySyntax value) {
        keySyntax = value;
        return this;
    }

    /** Sets {@link IdempotencySettings#minKeyLength()}. */
    public IdempotencySettingsBuilder minKeyLength(int value) {
        minKeyLength = value;
        return this;
    }

    /** Sets {@link IdempotencySettings#maxBodyBytes()}. */
    public IdempotencySettingsBuilder maxBodyBytes(int value) {
        maxBodyBytes = value;
        return this;
    }

    /** Sets {@link IdempotencySettings#maxStoredBytes()}. */
    public IdempotencySettingsBuilder maxStoredBytes(int value) {
        maxStoredBytes = value;
        return this;
    }

    /** Sets {@link IdempotencySettings#retention()}. */
    public IdempotencySettingsBuilder retention(Duration value) {
        retention = value;
        return this;
    }

    /** Sets {@link IdempotencySettings#waitLimit()}. */
    public IdempotencySettingsBuilder waitLimit(Duration value) {
        waitLimit = value;
        return this;
    }

    /** Sets {@link IdempotencySettings#waitersPerKey()}. */
    public IdempotencySettingsBuilder waitersPerKey(int value) {
        waitersPerKey = value;
        return this;
    }

    /** Sets {@link IdempotencySettings#waitersInAll()}. */
    public IdempotencySettingsBuilder waitersInAll(int value) {
        waitersInAll = value;
        return this;
    }

    /** Sets {@link IdempotencySettings#replayCacheBytes()}. */
    public IdempotencySettingsBuilder replayCacheBytes(int value) {
        replayCacheBytes = value;
        return this;
    }

    /** Sets {@link IdempotencySettings#retryAfter()}. */
    public IdempotencySettingsBuilder retryAfter(Duration value) {
        retryAfter = value;
        return this;
    }

    /** Sets {@link IdempotencySettings#releasedStatuses()}. */
    public IdempotencySettingsBuilder releasedStatuses(Set<Integer> value) {
        releasedStatuses = value;
        return this;
    }

    /** Sets {@link IdempotencySettings#unstoredHeaders()}. */
    public IdempotencySettingsBuilder unstoredHeaders(Set<String> value) {
        unstoredHeaders = value;
        return this;
    }

    /** Sets {@link IdempotencySettings#problemBase()}. */
    public IdempotencySettingsBuilder problemBase(URI value) {
        problemBase = value;
        return this;
    }

    /** Sets {@link IdempotencySettings#purgeInterval()}. */
    public IdempotencySettingsBuilder purgeInterval(Duration value) {
        purgeInterval = value;
        return this;
    }

    /** Sets {@link IdempotencySettings#purgeBatch()}. */
    public IdempotencySettingsBuilder purgeBatch(int value) {
        purgeBatch = value;
        return this;
    }

    /** Sets {@link IdempotencySettings#purgeDelay()}. */
    public IdempotencySettingsBuilder purgeDelay(Duration value) {
        purgeDelay = value;
        return this;
    }

    /** Sets {@link IdempotencySettings#reportUnprotected()}. */
    public IdempotencySettingsBuilder reportUnprotected(boolean value) {
        reportUnprotected = value;
        return this;
    }

    /** Sets {@link IdempotencySettings#deploymentCheck()}. */
    public IdempotencySettingsBuilder deploymentCheck(DeploymentCheck value) {
        deploymentCheck = value;
        return this;
    }

    /**
     * The settings.
     *
     * @throws IllegalArgumentException when a value is out of its range
     */
    public IdempotencySettings build() {
        return new IdempotencySettings(
                keyHeader,
                replayedHeader,
                expiresHeader,
                keySyntax,
                minKeyLength,
                maxBodyBytes,
                maxStoredBytes,
                retention,
                waitLimit,
                waitersPerKey,
                waitersInAll,
                replayCacheBytes,
                retryAfter,
                releasedStatuses,
                unstoredHeaders,
                problemBase,
                purgeInterval,
                purgeBatch,
                purgeDelay,
                reportUnprotected,
                deploymentCheck);
    }
}
