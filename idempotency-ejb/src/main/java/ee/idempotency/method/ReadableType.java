// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.method;

import java.lang.reflect.Type;

/** What can't be read back fails at deployment, not at the replay. */
final class ReadableType {

    private ReadableType() {}

    static void check(Type type, boolean applicationsJsonb) {}
}
