// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.container;

/** What was found out about a route of the application. */
sealed interface Finding {

    /** What is written there is in the record's own connection: it commits and rolls back with it. */
    record Shared() implements Finding {}

    /** Worth a line in the log, and no more. */
    record Unproven(System.Logger.Level level, String message) implements Finding {}

    /** What is written there stays when the record rolls back. */
    record Broken(String message) implements Finding {}
}
