// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.sample.checkout;

import ee.idempotency.Key;
import ee.idempotency.KeySyntax;
import ee.idempotency.Scope;
import ee.idempotency.arquillian.Http;
import ee.idempotency.spi.Identity;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

/**
 * One request, to be sent as often as a test likes; each method gives a changed copy.
 *
 * @param headers name, value, name, value
 */
public record Request(String method, String path, String body, List<String> headers) {

    public Request {
        headers = List.copyOf(headers);
    }

    /** An order of this item, with a fresh key. */
    public static Request order(String item) {
        return post("api/orders", "{\"item\":\"%s\",\"quantity\":1,\"amount\":5000}".formatted(item));
    }

    /** A POST with a fresh key. */
    public static Request post(String path, String body) {
        return of("POST", path, body);
    }

    /** A request with a fresh key. */
    static Request of(String method, String path, String body) {
        return new Request(method, path, body, List.of()).key(freshKey());
    }

    static String freshKey() {
        return UUID.randomUUID().toString();
    }

    /** The same request under this key, as a structured string. */
    public Request key(String key) {
        return with("Idempotency-Key", '"' + key + '"');
    }

    /** The same request, which asks the sample to fail or to be slow. */
    public Request simulating(String failures) {
        return with("X-Simulate", failures);
    }

    Request with(String name, String value) {
        return new Request(
                method,
                path,
                body,
                Stream.concat(headers.stream(), Stream.of(name, value)).toList());
    }

    /** The value that is sent for this header. */
    String header(String name) {
        return headers.get(headers.lastIndexOf(name) + 1);
    }

    Request withBody(String other) {
        return new Request(method, path, other, headers);
    }

    Request withPath(String other) {
        return new Request(method, other, body, headers);
    }

    Request without(String name) {
        Request bare = new Request(method, path, body, List.of());
        for (int i = 0; i < headers.size(); i += 2) {
            bare = headers.get(i).equals(name) ? bare : bare.with(headers.get(i), headers.get(i + 1));
        }
        return bare;
    }

    /** The id of the record that it makes when this caller sends it; operation as in {@code POST /orders}. */
    public String recordId(String caller, String operation) {
        Key key = Key.parse(header("Idempotency-Key"), KeySyntax.STRICT);
        return Identity.of(Scope.ofPrincipal(caller), operation, key).id();
    }

    public Answer send(Http client) {
        String[] lines = headers.toArray(String[]::new);
        HttpResponse<byte[]> response = switch (method) {
            case "POST" -> client.post(path, body, lines);
            case "PATCH" -> client.patch(path, body, lines);
            case "DELETE" -> client.delete(path, lines);
            default -> throw new IllegalStateException("the sample protects no " + method);
        };
        return Answer.of(response);
    }

    /** Sends it and does not wait. */
    public CompletableFuture<Answer> start(Http client) {
        return client.postAsync(path, body, headers.toArray(String[]::new)).thenApply(Answer::of);
    }
}
