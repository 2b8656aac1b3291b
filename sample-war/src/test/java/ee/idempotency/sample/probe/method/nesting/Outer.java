// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.sample.probe.method.nesting;

/** What each kind of bean does: protected methods that call others. */
public interface Outer {

    /** Calls a protected method with a key of its own; fails after it, or not. */
    String placeBoth(String key, String innerKey, boolean fails);

    /** Calls an unprotected method in a transaction of its own; fails after it, or not. */
    String placeAlone(String key, boolean fails);

    /** Unprotected; calls a protected method of the same object. */
    String placeOwn(String key);

    /** Calls itself with the same key, in a new transaction. */
    String recur(String key);
}
