// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.json;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/**
 * The bytes of a JSON document that don't depend on how a client wrote it down, for fingerprints: RFC 8785, with
 * numbers compared by their exact decimal value (see {@link CanonicalNumber}), without the members that an operation
 * leaves out.
 *
 * <p>Immutable and thread-safe.
 */
public final class CanonicalJson {

    private final ExcludedMembers excluded;

    /**
     * @param excludedPointers JSON Pointers (RFC 6901) to what is left out; one that points at nothing does nothing
     * @throws IllegalArgumentException if one of them does not point below the root of a body
     */
    public CanonicalJson(List<String> excludedPointers) {
        this.excluded = new ExcludedMembers(
                excludedPointers.stream().map(BodyPointer::of).toList());
    }

    /**
     * The canonical bytes. Nothing if the body is not exactly one JSON document in UTF-8, or has no canonical form: a
     * member name twice in one object, half of a surrogate pair, an exponent of more than 17 digits, objects and arrays
     * nested deeper than 256. The caller then takes the body's own bytes.
     */
    public Optional<byte[]> of(byte[] body) {
        return JsonTree.read(body)
                .map(excluded::prune)
                .filter(CanonicalJson::isCanonicalisable)
                .flatMap(CanonicalJson::encode);
    }

    private static boolean isCanonicalisable(JsonTree tree) {
        if (tree instanceof JsonTree.Members members) {
            return members.repeated().isEmpty()
                    && areCanonicalisable(members.values().values());
        }
        if (tree instanceof JsonTree.Elements elements) {
            return areCanonicalisable(elements.values());
        }
        if (tree instanceof JsonTree.Decimal number) {
            return CanonicalNumber.of(number.spelling()).isPresent();
        }
        return !(tree instanceof JsonTree.TooDeep);
    }

    private static boolean areCanonicalisable(Iterable<JsonTree> trees) {
        for (JsonTree tree : trees) {
            if (!isCanonicalisable(tree)) {
                return false;
            }
        }
        return true;
    }

    private static Optional<byte[]> encode(JsonTree tree) {
        StringBuilder text = new StringBuilder();
        write(tree, text);
        try {
            ByteBuffer bytes = UTF_8.newEncoder().encode(CharBuffer.wrap(text));
            byte[] canonical = new byte[bytes.remaining()];
            bytes.get(canonical);
            return Optional.of(canonical);
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    private static void write(JsonTree tree, StringBuilder out) {
        if (tree instanceof JsonTree.Members members) {
            write(members, out);
        } else if (tree instanceof JsonTree.Elements elements) {
            write(elements, out);
        } else if (tree instanceof JsonTree.Text text) {
            write(text.value(), out);
        } else if (tree instanceof JsonTree.Decimal number) {
            out.append(CanonicalNumber.of(number.spelling()).orElseThrow());
        } else {
            out.append(tree);
        }
    }

    private static void write(JsonTree.Members members, StringBuilder out) {
        String separator = "{";
        for (var member : members.values().entrySet()) {
            out.append(separator);
            write(member.getKey(), out);
            out.append(':');
            write(member.getValue(), out);
            separator = ",";
        }
        out.append(members.values().isEmpty() ? "{}" : "}");
    }

    private static void write(JsonTree.Elements elements, StringBuilder out) {
        String separator = "[";
        for (JsonTree element : elements.values()) {
            out.append(separator);
            write(element, out);
            separator = ",";
        }
        out.append(elements.values().isEmpty() ? "[]" : "]");
    }

    private static void write(String text, StringBuilder out) {
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            escape(text.charAt(i), out);
        }
        out.append('"');
    }

    /** RFC 8785 section 3.2.2.2. */
    private static void escape(char c, StringBuilder out) {
        switch (c) {
            case '\b' -> out.append("\\b");
            case '\t' -> out.append("\\t");
            case '\n' -> out.append("\\n");
            case '\f' -> out.append("\\f");
            case '\r' -> out.append("\\r");
            case '"', '\\' -> out.append('\\').append(c);
            default -> {
                if (c < ' ') {
                    out.append("\\u").append(HexFormat.of().toHexDigits(c));
                } else {
                    out.append(c);
                }
            }
        }
    }
}
