// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.arquillian;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RawHttpTest {

    private HttpServer server;
    private URI address;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", RawHttpTest::echo);
        server.start();
        address = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void sendsDoubledHeadersAndChunks() {
        String head = """
                POST /orders HTTP/1.1
                Host: localhost
                X-Key: one
                X-Key: tw\u00f6
                Transfer-Encoding: chunked
                """;

        RawResponse answer = RawHttp.at(address).send(head, RawHttp.chunked("h\u00e4llo".getBytes(UTF_8), 2));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.values("x-key")).containsExactly("one", "tw\u00f6");
        assertThat(answer.text()).isEqualTo("POST h\u00e4llo");
    }

    @Test
    void readsTheAnswerOfAServerThatDoesNotReadAll() throws Exception {
        RawResponse answer = sendTwentyMegabytesTo("HTTP/1.1 413 Content Too Large\r\nContent-Length: 0\r\n\r\n");

        assertThat(answer.status()).isEqualTo(413);
    }

    @Test
    void reportsAServerThatReadsNothingAndSaysNothing() {
        assertThatThrownBy(() -> sendTwentyMegabytesTo(""))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageEndingWith("gave no whole answer");
    }

    /** To a server that says this, reads nothing and closes. */
    private static RawResponse sendTwentyMegabytesTo(String words) throws Exception {
        try (ServerSocket closing = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Future<?> said = CompletableFuture.runAsync(() -> {
                try (Socket accepted = closing.accept()) {
                    accepted.getOutputStream().write(words.getBytes(ISO_8859_1));
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
            RawResponse answer = RawHttp.at(URI.create("http://127.0.0.1:" + closing.getLocalPort()))
                    .send("POST / HTTP/1.1", new byte[20_000_000]);
            said.get();
            return answer;
        }
    }

    @Test
    void readsHeadersInOrderAfterInterimAnswer() throws IOException {
        String wire = "HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 204 No Content\r\nB: 1\r\nA: 2\r\nb: 3\r\n\r\n";

        RawResponse answer = RawResponse.read(new ByteArrayInputStream(wire.getBytes(ISO_8859_1)), false);

        assertThat(answer.status()).isEqualTo(204);
        assertThat(answer.headers()).extracting(RawResponse.Header::name).containsExactly("B", "A", "b");
        assertThat(answer.values("B")).containsExactly("1", "3");
    }

    @Test
    void refusesCutOffBody() {
        String wire = "HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nhal";

        assertThatThrownBy(() -> RawResponse.read(new ByteArrayInputStream(wire.getBytes(ISO_8859_1)), false))
                .isInstanceOf(EOFException.class)
                .hasMessage("3 of 5 bytes came");
    }

    @Test
    void ordinaryClientSendsCredentialsAndGivenHeaders() {
        Http client = Http.at(address).as("alice", "secret");

        HttpResponse<byte[]> answer = client.post("/orders", "{}", "X-Key", "k1");

        assertThat(Http.text(answer)).isEqualTo("POST {}");
        assertThat(answer.headers().allValues("x-key")).isEqualTo(List.of("k1"));
        assertThat(answer.headers().allValues("Authorization")).containsExactly("Basic YWxpY2U6c2VjcmV0");
    }

    private static void echo(HttpExchange exchange) throws IOException {
        byte[] body = (exchange.getRequestMethod() + " ").getBytes(UTF_8);
        byte[] sent = exchange.getRequestBody().readAllBytes();
        exchange.getRequestHeaders().forEach((name, values) -> {
            if (!name.equalsIgnoreCase("Transfer-Encoding") && !name.equalsIgnoreCase("Content-Length")) {
                exchange.getResponseHeaders().put(name, values);
            }
        });
        exchange.sendResponseHeaders(200, 0);
        exchange.getResponseBody().write(body);
        exchange.getResponseBody().write(sent);
        exchange.close();
    }
}
