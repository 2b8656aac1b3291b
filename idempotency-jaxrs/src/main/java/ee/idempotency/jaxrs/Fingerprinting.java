// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.jaxrs;

import ee.idempotency.Fingerprint;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
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
        String options = excluded.isEmpty() ? "" : "-" + digest(String.join("\n", excluded));
        return new Fingerprinting("json-1" + options, new CanonicalJson(excluded));
    }

    Fingerprint take(ContainerRequestContext request, byte[] body) {
        MessageDigest sha256 = sha256();
        URI uri = request.getUriInfo().getRequestUri();
        frame(sha256, request.getMethod());
        frame(sha256, uri.getRawPath());
        frame(sha256, uri.getRawQuery() == null ? "" : uri.getRawQuery());
        MediaType type = request.getMediaType();
        frame(sha256, type == null ? "" : withoutBoundary(type));
        Optional<byte[]> canonical = canonical(type, body);
        frame(sha256, canonical.isPresent() ? "canonical" : "bytes");
        frame(sha256, canonical.orElse(body));
        return Fingerprint.of(algorithm, sha256);
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
        TreeMap<String, String> parameters = new TreeMap<>(type.getParameters());
        parameters.remove(BOUNDARY);
        return (type.getType() + "/" + type.getSubtype()).toLowerCase(Locale.ROOT) + parameters;
    }

    private static void frame(MessageDigest digest, String part) {
        frame(digest, part.getBytes(StandardCharsets.UTF_8));
    }

    private static void frame(MessageDigest digest, byte[] part) {
        digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(0, part.length));
        digest.update(part);
    }

    private static String digest(String text) {
        byte[] digest = sha256().digest(text.getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().formatHex(digest, 0, 4);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
