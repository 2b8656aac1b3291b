// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.spi;

/**
 * Says whether the caller may call an operation, before the first execution and before each replay. An application implements it
 * as a CDI bean where that is decided in inner beans, which a replay does not pass through. The roles on resource methods are
 * checked without it.
 *
 * <p>The HTTP door alone asks it. Calls of bean methods need it not: the container checks an EJB's roles before the call comes to the
 * library, also when it is then answered by a replay. A CDI bean has no roles; what its own interceptors check is checked on a replay
 * only if they stand before the library's, which has the priority {@code PLATFORM_BEFORE + 300}.
 */
@FunctionalInterface
public interface AccessCheck {

    /** False: the call is refused with 403. On the request's thread, outside any transaction of the library. */
    boolean permits(String operation);
}
