// SPDX-License-Identifier: Apache-2.0
package ee.idempotency;

import java.util.List;
import java.util.stream.Stream;

/**
 * Who a key belongs to. It is part of the record's identity: the same key in two scopes is two records, and a stored result
 * can't be reached from another scope. Immutable and thread-safe.
 *
 * @param parts what tells the scope apart; the first says of which kind it is
 */
public record Scope(List<String> parts) {

    public Scope {
        parts = List.copyOf(parts);
        if (parts.isEmpty()) {
            throw new IllegalArgumentException("a scope has at least one part");
        }
    }

    /** The scope of one authenticated principal. */
    public static Scope ofPrincipal(String name) {
        return new Scope(List.of("principal", name));
    }

    /** The scope that all callers without a principal share; no principal's name can reach it. */
    public static Scope anonymous() {
        return new Scope(List.of("anonymous"));
    }

    /** A scope of the application's own, for instance {@code Scope.of("tenant", "acme")}. */
    public static Scope of(String kind, String... names) {
        return new Scope(
                Stream.concat(Stream.of("application", kind), Stream.of(names)).toList());
    }

    /** This scope inside another one: the principal {@code alice} of the tenant {@code acme}. */
    public Scope within(Scope outer) {
        return new Scope(Stream.concat(outer.parts.stream(), parts.stream()).toList());
    }
}
