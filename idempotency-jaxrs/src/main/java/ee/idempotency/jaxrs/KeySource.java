// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.jaxrs;

import ee.idempotency.IdempotencySettings;
import ee.idempotency.Key;
import ee.idempotency.MalformedKeyException;
import ee.idempotency.json.JsonKey;
import jakarta.ws.rs.container.ContainerRequestContext;
import java.util.List;
import java.util.Optional;

/** Where the key of an operation stands. Immutable and thread-safe. */
sealed interface KeySource {

    /**
     * The request's key; empty when there is none.
     *
     * @param body the request's body
     * @throws MalformedKeyException when there is one that can't be read
     */
    Optional<Key> read(ContainerRequestContext request, byte[] body, IdempotencySettings settings);

    /** In a request header, as a structured field (RFC 9651). */
    record Header(String name) implements KeySource {

        @Override
        public Optional<Key> read(ContainerRequestContext request, byte[] body, IdempotencySettings settings) {
            List<String> lines = request.getHeaders().getOrDefault(name, List.of());
            return Key.parse(name, lines, settings.keySyntax());
        }
    }

    /** In the JSON body. */
    record Body(JsonKey pointer) implements KeySource {

        @Override
        public Optional<Key> read(ContainerRequestContext request, byte[] body, IdempotencySettings settings) {
            return pointer.of(body);
        }
    }
}
