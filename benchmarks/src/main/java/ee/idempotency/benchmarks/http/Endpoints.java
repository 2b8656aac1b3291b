// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.benchmarks.http;

import ee.idempotency.benchmarks.http.Endpoint.Done;
import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** The endpoints of the application, in the order of the tables. */
final class Endpoints {

    private static final int FEW = 16;

    private final List<Endpoint.First> handwritten;
    private final List<Endpoint.First> idempotent;
    private final List<Endpoint> all = new ArrayList<>();
    private final Endpoint.First plain;

    private Endpoints(Client client) {
        plain = new Endpoint.First("unprotected/plain", false, client);
        handwritten = List.of(
                new Endpoint.First("handwritten/inline", true, client),
                new Endpoint.First("handwritten/threecommits", true, client));
        idempotent = List.of(
                new Endpoint.First("idempotent/filter", true, client),
                new Endpoint.First("idempotent/filter-last", true, client),
                new Endpoint.First("idempotent/interceptor", true, client));
        all.add(plain);
        all.addAll(handwritten);
        all.addAll(idempotent);
    }

    /** The endpoints, with the requests that are to be replayed sent once. */
    static Endpoints of(Client client, HttpLevel.Plan plan) throws IOException {
        Endpoints endpoints = new Endpoints(client);
        Endpoint.First inline = endpoints.handwritten.get(0);
        Endpoint.First filter = endpoints.idempotent.get(0);
        List<Done> done = place(filter, plan.keys());
        endpoints.all.add(
                new Endpoint.Again("replay by hand", "handwritten/replay", inline, place(inline, plan.keys())));
        endpoints.all.add(new Endpoint.Again("replay", filter, done));
        endpoints.all.add(new Endpoint.Again("replay of %d keys".formatted(FEW), filter, done.subList(0, FEW)));
        endpoints.all.add(new Endpoint.Constant("unprotected/static", client));
        return endpoints;
    }

    private static List<Done> place(Endpoint.First first, int keys) throws IOException {
        List<Done> done = new ArrayList<>();
        for (int i = 0; i < keys; i++) {
            done.add(first.place());
        }
        return done;
    }

    List<Endpoint> all() {
        return List.copyOf(all);
    }

    /** How many requests even the least used of them has answered. */
    long fewestAnswers() {
        return all.stream().mapToLong(Endpoint::answers).min().orElseThrow();
    }

    /** Every order that a client was told of is there once, and no other. */
    void check(Schema schema) throws SQLException {
        require("handwritten_key", schema, sum(handwritten));
        require("idempotency_record", schema, sum(idempotent));
        require("orders", schema, plain.answers() + sum(handwritten) + sum(idempotent));
    }

    private static void require(String table, Schema schema, long rows) throws SQLException {
        long found = schema.count(table);
        if (found != rows) {
            throw new IllegalStateException("%s has %d rows for %d answers".formatted(table, found, rows));
        }
    }

    private static long sum(List<Endpoint.First> endpoints) {
        return endpoints.stream().mapToLong(Endpoint::answers).sum();
    }
}
