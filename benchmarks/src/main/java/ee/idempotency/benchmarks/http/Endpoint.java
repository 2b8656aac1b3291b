// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.benchmarks.http;

import ee.idempotency.benchmarks.Variant;
import ee.idempotency.benchmarks.http.KeptConnection.Answer;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.LongAdder;

/** An endpoint as it is called, and what must come back: a wrong answer fails the run. Thread-safe. */
abstract class Endpoint implements Variant {

    private static final int ANSWER_BYTES = 300;
    private static final int CREATED = 201;
    private static final String REPLAYED = "\r\nidempotent-replayed: true\r\n";

    private final String name;
    private final String path;
    private final Client client;
    private final LongAdder answers = new LongAdder();

    private Endpoint(String name, String path, Client client) {
        this.name = name;
        this.path = path;
        this.client = client;
    }

    private Endpoint(String name, Endpoint same) {
        this(name, same.path, same);
    }

    private Endpoint(String name, String path, Endpoint other) {
        this(name, path, other.client);
    }

    @Override
    public String name() {
        return name;
    }

    /** How many requests were answered. */
    long answers() {
        return answers.sum();
    }

    Answer post(String reference, boolean keyed) throws IOException {
        Answer answer = client.post(path, reference, keyed);
        answers.increment();
        return answer;
    }

    /** A request that was answered, and may come again. */
    record Done(String reference, String body) {}

    /** Each request places an order of its own. */
    static final class First extends Endpoint {

        private final boolean keyed;

        First(String path, boolean keyed, Client client) {
            super(path.substring(path.indexOf('/') + 1), path, client);
            this.keyed = keyed;
        }

        @Override
        public void operate() throws IOException {
            place();
        }

        Done place() throws IOException {
            String reference = reference();
            Answer answer = post(reference, keyed);
            require(answer, !replayed(answer) && answer.body().contains(reference));
            return new Done(reference, answer.body());
        }
    }

    /** Each request was sent before. */
    static final class Again extends Endpoint {

        private final List<Done> done;

        Again(String name, First first, List<Done> done) {
            super(name, first);
            this.done = List.copyOf(done);
        }

        /** At another path than the first time. */
        Again(String name, String path, First first, List<Done> done) {
            super(name, path, first);
            this.done = List.copyOf(done);
        }

        @Override
        public void operate() throws IOException {
            Done again = done.get(ThreadLocalRandom.current().nextInt(done.size()));
            Answer answer = post(again.reference(), true);
            require(answer, replayed(answer) && answer.body().equals(again.body()));
        }
    }

    /** No work. */
    static final class Constant extends Endpoint {

        Constant(String path, Client client) {
            super(path.substring(path.indexOf('/') + 1), path, client);
        }

        @Override
        public void operate() throws IOException {
            require(post(reference(), false), true);
        }
    }

    private static String reference() {
        ThreadLocalRandom random = ThreadLocalRandom.current();
        return new UUID(random.nextLong(), random.nextLong()).toString();
    }

    private static boolean replayed(Answer answer) {
        return answer.head().contains(REPLAYED);
    }

    private static void require(Answer answer, boolean right) {
        if (!right || answer.status() != CREATED || answer.body().length() != ANSWER_BYTES) {
            throw new IllegalStateException("a wrong answer: " + answer.head() + answer.body());
        }
    }
}
