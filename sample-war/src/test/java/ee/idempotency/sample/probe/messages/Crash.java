// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.sample.probe.messages;

/** Ends the server where its start says, as a failure of power does: nothing is closed and no hook runs. */
final class Crash {

    private static final String PLACE = "crash.at";

    private Crash() {}

    static void at(String place) {
        if (place.equals(System.getProperty(PLACE))) {
            Runtime.getRuntime().halt(137);
        }
    }

    /** The option with which the server ends at this place. */
    static String option(String place) {
        return "-D" + PLACE + "=" + place;
    }
}
