// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.sample.probe.method;

/** What each kind of bean does. */
public interface Orders {

    String place(String key, String text);
}
