// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.spi;

/**
 * Says whether the caller may call an operation, before the first execution and before each replay. An application implements it
 * as a CDI bean where that is decided in inner beans, which a replay does not pass through. The roles on resource methods are
 * checked without it.
 */
@FunctionalInterface
public interface AccessCheck {

    /** False: the call is refused with 403. On the request's thread, outside any transaction of the library. */
    boolean permits(String operation);
}
