// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.arquillian;

import java.io.File;
import java.net.URISyntaxException;

/** The jars on the class path of the tests. */
final class Jars {

    private Jars() {}

    /** The jar that this class comes from. */
    static File of(Class<?> type) {
        try {
            return new File(
                    type.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException odd) {
            throw new IllegalStateException("no jar holds " + type, odd);
        }
    }
}
