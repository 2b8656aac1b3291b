// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.json;

import ee.idempotency.Key;
import ee.idempotency.MalformedKeyException;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads the key from the place in a JSON body that an operation names by a JSON Pointer. Immutable and thread-safe. */
public final class JsonKey {

    private static final Pattern INTEGER = Pattern.compile("-?[0-9]+");
    private static final Pattern INDEX = Pattern.compile("0|[1-9][0-9]{0,8}");

    private final String text;
    private final BodyPointer pointer;

    /**
     * @param pointer a JSON Pointer (RFC 6901)
     * @throws IllegalArgumentException if it does not point below the root of a body
     */
    public JsonKey(String pointer) {
        this.text = pointer;
        this.pointer = BodyPointer.of(pointer);
    }

    /**
     * The key: a string's value, or an integral number as it is spelled. Nothing if the body is not exactly one JSON
     * document in UTF-8, or has nothing or null at that place.
     *
     * @throws MalformedKeyException if what stands there is of another type or no key, if a name on the way to it
     *     stands twice in its object, or if the body is nested too deep to be looked into
     */
    public Optional<Key> of(byte[] body) {
        Optional<JsonTree> found = JsonTree.read(body);
        for (String token : pointer.tokens()) {
            found = found.flatMap(tree -> below(tree, token));
        }
        return found.flatMap(this::key);
    }

    private Optional<JsonTree> below(JsonTree tree, String token) {
        if (tree instanceof JsonTree.Members members) {
            return member(members, token);
        }
        if (tree instanceof JsonTree.Elements elements) {
            return element(elements, token);
        }
        if (tree instanceof JsonTree.TooDeep) {
            throw malformed("the body is nested deeper than " + JsonTree.MAX_DEPTH);
        }
        return Optional.empty();
    }

    private Optional<JsonTree> member(JsonTree.Members members, String name) {
        if (members.repeated().contains(name)) {
            throw malformed("a member on the way there stands twice in its object");
        }
        return Optional.ofNullable(members.values().get(name));
    }

    private static Optional<JsonTree> element(JsonTree.Elements elements, String index) {
        boolean exists = INDEX.matcher(index).matches()
                && Integer.parseInt(index) < elements.values().size();
        return exists ? Optional.of(elements.values().get(Integer.parseInt(index))) : Optional.empty();
    }

    private Optional<Key> key(JsonTree tree) {
        if (tree instanceof JsonTree.Text string) {
            return Optional.of(Key.of(string.value()));
        }
        if (tree instanceof JsonTree.Decimal number
                && INTEGER.matcher(number.spelling()).matches()) {
            return Optional.of(Key.of(number.spelling()));
        }
        if (tree == JsonTree.Word.NULL) {
            return Optional.empty();
        }
        throw malformed("it is neither a string nor an integral number");
    }

    private MalformedKeyException malformed(String what) {
        return new MalformedKeyException("Malformed key in the body at " + text + ": " + what);
    }
}
