// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.arquillian;

/** How far the transactions of an application are kept apart. */
public enum Isolation {
    READ_COMMITTED,
    REPEATABLE_READ,
    SERIALIZABLE
}
