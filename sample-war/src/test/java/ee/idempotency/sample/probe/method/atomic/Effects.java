// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.sample.probe.method.atomic;

/** What each kind of bean does: one row, and then an ending. */
public interface Effects {

    String place(String key, String text, String ending);
}
