// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.jaxrs;

import ee.idempotency.IdempotencySettings;
import ee.idempotency.Idempotent;
import ee.idempotency.application.DeclaredOperation;
import ee.idempotency.json.JsonKey;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Reads annotations into operations, once, when the application is deployed. Every mistake names class, method and value. */
final class OperationReader {

    private final IdempotencySettings settings;

    OperationReader(IdempotencySettings settings) {
        this.settings = settings;
    }

    /**
     * The operation of a resource method; empty when it is not protected.
     *
     * @throws IllegalArgumentException when the method can't be protected as it is declared
     */
    Optional<HttpOperation> read(ResourceMethod method) {
        return method.idempotent().map(idempotent -> {
            try {
                DeploymentChecks.check(method);
                return read(method, idempotent);
            } catch (IllegalArgumentException e) {
                throw new IllegalArgumentException("@Idempotent on " + method + ": " + e.getMessage(), e);
            }
        });
    }

    private HttpOperation read(ResourceMethod method, Idempotent idempotent) {
        return new HttpOperation(
                DeclaredOperation.of(idempotent, settings, method::operation),
                keySource(idempotent),
                idempotent.required(),
                fingerprinting(idempotent),
                releasedStatuses(idempotent),
                idempotent.onStoreFailure(),
                RoleCheck.of(method));
    }

    private KeySource keySource(Idempotent idempotent) {
        if (idempotent.key().isEmpty()) {
            return new KeySource.Header(orElse(idempotent.header(), settings::keyHeader));
        }
        if (!idempotent.header().isEmpty()) {
            throw new IllegalArgumentException("key and header exclude each other, were \"" + idempotent.key()
                    + "\" and \"" + idempotent.header() + "\"");
        }
        return new KeySource.Body(new JsonKey(idempotent.key()));
    }

    private static Fingerprinting fingerprinting(Idempotent idempotent) {
        List<String> excluded = List.of(idempotent.excluded());
        if (idempotent.canonicalJson()) {
            return Fingerprinting.canonicalJson(excluded);
        }
        if (!excluded.isEmpty()) {
            throw new IllegalArgumentException("excluded requires canonicalJson, was " + excluded);
        }
        return Fingerprinting.bytes();
    }

    private Set<Integer> releasedStatuses(Idempotent idempotent) {
        Set<Integer> statuses =
                Arrays.stream(idempotent.releasedStatuses()).boxed().collect(Collectors.toUnmodifiableSet());
        statuses.stream()
                .filter(status -> status < 300 || status > 499)
                .findAny()
                .ifPresent(status -> {
                    throw new IllegalArgumentException("releasedStatuses must be from 300 to 499, was " + status);
                });
        return statuses.isEmpty() ? settings.releasedStatuses() : statuses;
    }

    private static String orElse(String text, Supplier<String> fallback) {
        return text.isEmpty() ? fallback.get() : text;
    }
}
