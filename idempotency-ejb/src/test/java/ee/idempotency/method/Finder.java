// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.method;

import java.util.Optional;

/** An interface whose default method is inherited by a bean. */
interface Finder<R> {

    default Optional<R> findNothing() {
        return Optional.empty();
    }
}
