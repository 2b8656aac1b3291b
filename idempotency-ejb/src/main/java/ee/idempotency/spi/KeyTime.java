// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.spi;

import ee.idempotency.Key;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The time that stands in front in a key of a kind that is ordered by time: a UUID of version 7, or a ULID. Both begin with 48
 * bits of milliseconds. Immutable and thread-safe.
 *
 * @param hex the milliseconds, 12 digits from {@code 0-9a-f}, so that their order is that of the times in any collation
 */
record KeyTime(String hex) {

    static final int LENGTH = 12;

    /** RFC 9562, its text in any case. */
    private static final Pattern UUID_7 =
            Pattern.compile("\\p{XDigit}{8}-\\p{XDigit}{4}-7\\p{XDigit}{3}-[89abAB]\\p{XDigit}{3}-\\p{XDigit}{12}");

    /** Ten characters of time in Crockford's base 32, in any case, and sixteen of randomness; the first holds three bits. */
    private static final Pattern ULID = Pattern.compile("[0-7][0-9A-HJKMNP-TV-Za-hjkmnp-tv-z]{25}");

    /** What tells that a key is not of either kind, before an expression is asked: most keys are of another one. */
    private static final int UUID_LENGTH = 36;

    private static final int UUID_VERSION = 14;
    private static final int ULID_LENGTH = 26;
    private static final String CROCKFORD = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int ULID_TIME = 10;

    /** The time of this key; empty for a key of any other kind. */
    static Optional<KeyTime> of(Key key) {
        String value = key.value();
        return switch (value.length()) {
            case UUID_LENGTH -> ofUuid(value);
            case ULID_LENGTH -> ULID.matcher(value).matches() ? Optional.of(ofUlid(value)) : Optional.empty();
            default -> Optional.empty();
        };
    }

    private static Optional<KeyTime> ofUuid(String uuid) {
        return uuid.charAt(UUID_VERSION) == '7' && UUID_7.matcher(uuid).matches()
                ? Optional.of(new KeyTime((uuid.substring(0, 8) + uuid.substring(9, 13)).toLowerCase(Locale.ROOT)))
                : Optional.empty();
    }

    private static KeyTime ofUlid(String ulid) {
        long millis = ulid.substring(0, ULID_TIME)
                .toUpperCase(Locale.ROOT)
                .chars()
                .mapToLong(CROCKFORD::indexOf)
                .reduce(0, (time, digit) -> time * CROCKFORD.length() + digit);
        return new KeyTime(String.format(Locale.ROOT, "%0" + LENGTH + "x", millis));
    }
}
