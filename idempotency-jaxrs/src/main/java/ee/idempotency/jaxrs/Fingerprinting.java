// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.jaxrs;

import ee.idempotency.Fingerprint;
import ee.idempotency.json.CanonicalJson;
import ee.idempotency.spi.AlgorithmName;
import ee.idempotency.spi.FramedDigest;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Takes the fingerprint of a request: SHA-256 over method, concrete path, query, content type and body. The name of the algorithm
 * tells what was done to the body, with a version. Immutable and thread-safe.
 */
final class Fingerprinting {

    private static final String BOUNDARY = "boundary";

    private final String algorithm;
    private final @Nullable CanonicalJson canonicalJson;

    private Fingerprinting(String algorithm, @Nullable CanonicalJson canonicalJson) {
        this.algorithm = algorithm;
        this.canonicalJson = canonicalJson;
    }

    /** Over the body's bytes. */
    static Fingerprinting bytes() {
        return new Fingerprinting("bytes-1", null);
    }

    /** Over the canonical form of a JSON body without the members that the pointers name; over the bytes of any other. */
    static Fingerprinting canonicalJson(List<String> excluded) {
        return new Fingerprinting(AlgorithmName.of("json-1", excluded), new CanonicalJson(excluded));
    }

    Fingerprint take(ContainerRequestContext request, byte[] body) {
        return take(request, body, new FramedDigest());
    }

    /** Takes it with a digest that has nothing yet, and has nothing then. */
    Fingerprint take(ContainerRequestContext request, byte[] body, FramedDigest sha256) {
        URI uri = request.getUriInfo().getRequestUri();
        MediaType type = request.getMediaType();
        Optional<byte[]> canonical = canonical(type, body);
        String digest = sha256.add(request.getMethod())
                .add(uri.getRawPath())
                .add(uri.getRawQuery() == null ? "" : uri.getRawQuery())
                .add(type == null ? "" : withoutBoundary(type))
                .add(canonical.isPresent() ? "canonical" : "bytes")
                .add(canonical.orElse(body))
                .end();
        return new Fingerprint(algorithm, digest);
    }

    private Optional<byte[]> canonical(@Nullable MediaType type, byte[] body) {
        if (type == null) {
            return Optional.empty();
        }
        String boundary = type.getParameters().get(BOUNDARY);
        if (boundary != null && type.getType().equalsIgnoreCase("multipart")) {
            return MultipartBody.canonical(body, boundary);
        }
        return canonicalJson != null && isJson(type) ? canonicalJson.of(body) : Optional.empty();
    }

    private static boolean isJson(MediaType type) {
        String subtype = type.getSubtype().toLowerCase(Locale.ROOT);
        return subtype.equals("json") || subtype.endsWith("+json");
    }

    private static String withoutBoundary(MediaType type) {
        if (type.getParameters().isEmpty()) {
            return (type.getType() + "/" + type.getSubtype() + Map.of()).toLowerCase(Locale.ROOT);
        }
        String name = (type.getType() + "/" + type.getSubtype()).toLowerCase(Locale.ROOT);
        TreeMap<String, String> parameters = new TreeMap<>(type.getParameters());
        parameters.remove(BOUNDARY);
        return name + parameters;
    }
}
