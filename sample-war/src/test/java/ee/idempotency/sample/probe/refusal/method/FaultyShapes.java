// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.sample.probe.refusal.method;

import ee.idempotency.IdempotencyKey;
import ee.idempotency.Idempotent;
import jakarta.enterprise.concurrent.Asynchronous;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.io.InputStream;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Each method returns, takes or is what can't be protected. */
@ApplicationScoped
public class FaultyShapes {

    /** A type that nobody could make. */
    public interface Shape {}

    /** A type whose constructor wants more than it gives back. */
    public static class Sealed {

        private final String text;

        public Sealed(String text) {
            this.text = text;
        }

        public String getText() {
            return text;
        }
    }

    /** A type that comes back without its text. */
    public static class Forgetful {

        private String text = "";

        public void append(String more) {
            text += more;
        }

        public String getText() {
            return text;
        }
    }

    @Idempotent
    public Object anything(@IdempotencyKey String id) {
        return id;
    }

    @Idempotent
    public Stream<String> streamed(@IdempotencyKey String id) {
        return Stream.of(id);
    }

    @Idempotent
    public Shape shape(@IdempotencyKey String id) {
        return new Shape() {};
    }

    @Idempotent
    public List<?> wild(@IdempotencyKey String id) {
        return List.of(id);
    }

    @Idempotent
    public Sealed sealed(@IdempotencyKey String id) {
        return new Sealed(id);
    }

    @Idempotent
    public Forgetful forgetful(@IdempotencyKey String id) {
        return new Forgetful();
    }

    @Idempotent
    public void stream(@IdempotencyKey String id, InputStream body) {}

    @Idempotent
    public void callback(@IdempotencyKey String id, Supplier<String> text) {}

    @Idempotent
    public CompletionStage<String> staged(@IdempotencyKey String id) {
        return CompletableFuture.completedFuture(id);
    }

    @Idempotent
    public Future<String> future(@IdempotencyKey String id) {
        return CompletableFuture.completedFuture(id);
    }

    @Asynchronous
    @Idempotent
    public void concurrent(@IdempotencyKey String id) {}

    @Idempotent
    @Transactional(TxType.NOT_SUPPORTED)
    public void without(@IdempotencyKey String id) {}

    @Idempotent
    @Transactional(TxType.NEVER)
    public void never(@IdempotencyKey String id) {}

    @Idempotent
    @SuppressWarnings({"UnusedMethod", "UnusedVariable"})
    private void hidden(@IdempotencyKey String id) {}

    @Idempotent
    public static void fixed(@IdempotencyKey String id) {}
}
