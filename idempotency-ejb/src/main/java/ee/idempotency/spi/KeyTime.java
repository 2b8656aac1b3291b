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

    private static final String CROCKFORD = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int ULID_TIME = 10;

    /** The time of this key; empty for a key of any other kind. */
    static Optional<KeyTime> of(Key key) {
        String value = key.value();
        if (UUID_7.matcher(value).matches()) {
            return Optional.of(new KeyTime((value.substring(0, 8) + value.substring(9, 13)).toLowerCase(Locale.ROOT)));
        }
        return ULID.matcher(value).matches() ? Optional.of(ofUlid(value)) : Optional.empty();
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
