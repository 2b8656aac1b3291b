// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.method;

import java.util.List;

/** The headers of the HTTP request that surrounds a call. */
@FunctionalInterface
interface RequestHeaders {

    /** The header's lines as they came, in their order; none outside of a request. Names are compared without regard to case. */
    List<String> values(String name);
}
