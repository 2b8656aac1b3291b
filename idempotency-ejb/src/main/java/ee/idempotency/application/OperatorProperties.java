// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.application;

import java.util.Optional;
import java.util.Set;

/** The properties that an operator gives an application. */
interface OperatorProperties {

    /** The names of all that are known, others than this library's among them. */
    Set<String> names();

    /** The value of one. */
    Optional<String> value(String name);
}
