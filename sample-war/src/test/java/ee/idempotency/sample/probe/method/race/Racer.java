// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.sample.probe.method.race;

import java.util.function.Supplier;

/** Calls a protected method in a transaction that was begun for itself, and writes rows of its own before and after. */
public interface Racer {

    /**
     * Calls and goes on; a refusal is caught and becomes the result.
     *
     * @param mark its rows are {@code before} and {@code after} this
     * @param fails whether it throws at last
     */
    String call(Supplier<String> protectedCall, String mark, boolean fails);
}
