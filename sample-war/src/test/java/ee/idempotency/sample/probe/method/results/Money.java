// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.sample.probe.method.results;

/** A type that JSON-B can't make: it has no constructor that could be found, and no setters. */
public final class Money {

    private final String text;

    private Money(String text) {
        this.text = text;
    }

    static Money parse(String text) {
        return new Money(text);
    }

    @Override
    public String toString() {
        return text;
    }
}
