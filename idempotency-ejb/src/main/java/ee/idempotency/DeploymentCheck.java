// SPDX-License-Identifier: Apache-2.0
package ee.idempotency;

/** What becomes of an application whose wiring breaks the promise, or whose table can't hold the records. */
public enum DeploymentCheck {

    /**
     * The deployment fails. Servers that start an application all the same refuse each of its protected calls, with a {@link
     * StoreUnavailableException} or 503.
     */
    FAIL,

    /** The log says what is wrong, and the application runs: with an effect that may be there without its record. */
    WARN
}
