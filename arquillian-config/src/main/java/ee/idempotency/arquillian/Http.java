// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.arquillian;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Base64;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * A client of one application: paths are relative to its base address, bodies are JSON unless a header says otherwise, and
 * redirects are not followed. Headers are given as name, value, name, value. It may be shared between threads.
 */
public final class Http {

    private static final Duration ANSWER_LIMIT = Duration.ofSeconds(60);

    private final HttpClient client;
    private final URI base;
    private final String[] always;

    private Http(HttpClient client, URI base, String... always) {
        this.client = client;
        this.base = base;
        this.always = always;
    }

    /** An anonymous client of the application at this address. */
    public static Http at(URI base) {
        HttpClient client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(Duration.ofSeconds(10))
                .build();
        return new Http(client, URI.create(base + (base.getPath().endsWith("/") ? "" : "/")));
    }

    /** The same client as another user, who sends Basic credentials with every request, unasked. */
    public Http as(String user, String password) {
        String credentials = Base64.getEncoder().encodeToString((user + ":" + password).getBytes(UTF_8));
        return new Http(client, base, "Authorization", "Basic " + credentials);
    }

    public HttpResponse<byte[]> get(String path, String... headers) {
        return send(request("GET", path, null, headers));
    }

    public HttpResponse<byte[]> post(String path, String body, String... headers) {
        return send(request("POST", path, body, headers));
    }

    public HttpResponse<byte[]> patch(String path, String body, String... headers) {
        return send(request("PATCH", path, body, headers));
    }

    public HttpResponse<byte[]> put(String path, String body, String... headers) {
        return send(request("PUT", path, body, headers));
    }

    public HttpResponse<byte[]> delete(String path, String... headers) {
        return send(request("DELETE", path, null, headers));
    }

    /** Sends a POST and does not wait; the future fails with an {@link IOException} if the server dies first. */
    public CompletableFuture<HttpResponse<byte[]>> postAsync(String path, String body, String... headers) {
        return client.sendAsync(request("POST", path, body, headers), BodyHandlers.ofByteArray());
    }

    /** The body of an answer, read as UTF-8. */
    public static String text(HttpResponse<byte[]> answer) {
        return new String(answer.body(), UTF_8);
    }

    /**
     * Sends any request.
     *
     * @throws UncheckedIOException if no answer came: refused, cut off, or over the limit of a minute
     */
    public HttpResponse<byte[]> send(HttpRequest request) {
        try {
            return client.send(request, BodyHandlers.ofByteArray());
        } catch (IOException noAnswer) {
            throw new UncheckedIOException(request.method() + " " + request.uri() + " got no answer", noAnswer);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted during " + request.uri(), interrupted);
        }
    }

    private HttpRequest request(String method, String path, @Nullable String body, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(base.resolve(path.replaceFirst("^/", "")))
                .timeout(ANSWER_LIMIT)
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        if (body != null) {
            request.setHeader("Content-Type", "application/json");
        }
        setAll(request, always);
        setAll(request, headers);
        return request.build();
    }

    private static void setAll(HttpRequest.Builder request, String... headers) {
        for (int i = 0; i < headers.length; i += 2) {
            request.setHeader(headers[i], headers[i + 1]);
        }
    }
}
