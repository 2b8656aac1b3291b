// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.method;

import static java.nio.charset.StandardCharsets.UTF_8;

import ee.idempotency.ExcludedFromFingerprint;
import ee.idempotency.Fingerprint;
import ee.idempotency.IdempotencyException;
import ee.idempotency.IdempotencyKey;
import ee.idempotency.Idempotent;
import ee.idempotency.json.CanonicalJson;
import ee.idempotency.spi.AlgorithmName;
import ee.idempotency.spi.FramedDigest;
import jakarta.json.bind.Jsonb;
import java.lang.reflect.Method;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Takes the fingerprint of a call's arguments: SHA-256 over the canonical form of the JSON array that JSON-B makes of them. Left
 * out are the argument that is the key, those that are marked as excluded, and what the operation's JSON Pointers into that array
 * name, for instance {@code /0/sentAt}. A key that is a member of an argument stays in: fingerprints are compared under one key
 * only. Immutable and thread-safe.
 *
 * <p>The order of members and entries does not matter, that of elements does. The elements of a {@code HashSet} of enums or
 * objects have another order in another JVM; such a parameter wants a list, a sorted set, or to be excluded. Other settings of the
 * {@code Jsonb} make other fingerprints, and so do added, removed and renamed members.
 *
 * <p>Of a {@code jakarta.jms.Message} the body counts, and neither headers nor properties; see {@link MessageBody}.
 */
final class ArgumentFingerprint {

    private static final String NOTHING = "null";

    private final List<ArgumentWriter> writers;
    private final String algorithm;
    private final CanonicalJson canonicalJson;

    private ArgumentFingerprint(List<ArgumentWriter> writers, List<String> leftOut) {
        this.writers = writers;
        this.algorithm = AlgorithmName.of("args-1", leftOut);
        this.canonicalJson = new CanonicalJson(leftOut);
    }

    /**
     * Reads and checks what the method leaves out.
     *
     * @throws IllegalArgumentException if an argument's type can't be written as data, or a pointer points at no argument; the
     *     message names the value and what to do, class and method are the caller's to add
     */
    static ArgumentFingerprint of(Class<?> beanClass, Method method, Idempotent idempotent) {
        MethodParameters parameters = MethodParameters.of(beanClass, method);
        List<String> pointers = List.of(idempotent.excluded());
        pointers.forEach(pointer -> requireArgument(pointer, parameters));
        List<String> leftOut = Stream.concat(
                        parameters.stream()
                                .filter(ArgumentFingerprint::isLeftOut)
                                .map(parameter -> "/" + parameter.index()),
                        pointers.stream())
                .toList();
        List<ArgumentWriter> writers = parameters.stream()
                .filter(parameter -> !isLeftOut(parameter))
                .map(ArgumentWriter::of)
                .toList();
        return new ArgumentFingerprint(writers, leftOut);
    }

    /**
     * The fingerprint of one call. Reads the body of a message, and leaves it as if unread.
     *
     * @throws IdempotencyException if an argument can't be written
     */
    Fingerprint take(@Nullable Object[] arguments, Jsonb jsonb) {
        String[] elements =
                Stream.generate(() -> NOTHING).limit(arguments.length).toArray(String[]::new);
        writers.forEach(writer -> elements[writer.parameter().index()] = writer.write(arguments, jsonb));
        String json = Stream.of(elements).collect(Collectors.joining(",", "[", "]"));
        byte[] canonical = canonicalJson
                .of(json.getBytes(UTF_8))
                .orElseThrow(() -> new IdempotencyException(
                        "The fingerprint could not be taken, the arguments' JSON has no canonical form; nothing ran",
                        null));
        return new Fingerprint(algorithm, new FramedDigest().add(canonical).end());
    }

    private static boolean isLeftOut(MethodParameter parameter) {
        return parameter.isMarked(ExcludedFromFingerprint.class)
                || (parameter.isMarked(IdempotencyKey.class) && KeyTypes.allows(parameter.type()));
    }

    private static void requireArgument(String pointer, MethodParameters parameters) {
        boolean points = parameters.stream()
                .map(parameter -> "/" + parameter.index())
                .anyMatch(start -> pointer.equals(start) || pointer.startsWith(start + "/"));
        if (!points) {
            throw new IllegalArgumentException(
                    "excluded must point into the array of all arguments, as in /0/sentAt, and there are "
                            + parameters.list().size() + "; was \"" + pointer + "\"");
        }
    }
}
