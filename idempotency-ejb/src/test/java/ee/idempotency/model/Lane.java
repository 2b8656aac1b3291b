// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.model;

/** Where calls are made, one after the other; two of the lanes share a JVM. */
enum Lane {
    A(Jvm.ONE),
    B(Jvm.ONE),
    C(Jvm.TWO),
    D(Jvm.HASTY);

    final Jvm jvm;

    Lane(Jvm jvm) {
        this.jvm = jvm;
    }
}
