// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.spi;

import java.util.List;

/** How doors name the algorithms of their fingerprints, so that digests taken with other options don't contradict. */
public final class AlgorithmName {

    private static final int OPTIONS_LENGTH = 8;

    private AlgorithmName() {}

    /** The base, and behind a hyphen 8 characters of the options' digest where there are any. */
    public static String of(String base, List<String> options) {
        if (options.isEmpty()) {
            return base;
        }
        FramedDigest digest = new FramedDigest();
        options.forEach(digest::add);
        return base + "-" + digest.end().substring(0, OPTIONS_LENGTH);
    }
}
