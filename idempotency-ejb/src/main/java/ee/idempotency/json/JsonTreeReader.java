// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static java.util.function.Predicate.not;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.stream.JsonParser;
import jakarta.json.stream.JsonParser.Event;
import jakarta.json.stream.JsonParserFactory;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** Reads a {@link JsonTree} from the events of a JSON parser. For one document and one thread. */
final class JsonTreeReader {

    private static final JsonParserFactory PARSERS = Json.createParserFactory(Map.of());

    private static final Map<Event, JsonTree> WORDS = Map.of(
            Event.VALUE_TRUE, JsonTree.Word.TRUE,
            Event.VALUE_FALSE, JsonTree.Word.FALSE,
            Event.VALUE_NULL, JsonTree.Word.NULL);

    private final JsonParser parser;

    private JsonTreeReader(JsonParser parser) {
        this.parser = parser;
    }

    static Optional<JsonTree> read(byte[] body) {
        try {
            String text = UTF_8.newDecoder().decode(ByteBuffer.wrap(body)).toString();
            return isTooDeep(text) ? Optional.of(new JsonTree.TooDeep()) : parse(text);
        } catch (CharacterCodingException | JsonException | NoSuchElementException e) {
            return Optional.empty();
        }
    }

    /** Looked at before parsing, because parsers end a depth bomb each in its own way, up to the end of the stack. */
    private static boolean isTooDeep(String text) {
        int depth = 0;
        boolean quoted = false;
        for (int i = 0; i < text.length() && depth <= JsonTree.MAX_DEPTH; i++) {
            char c = text.charAt(i);
            if (c == '"') {
                quoted = !quoted;
            } else if (c == '\\') {
                i++;
            } else if (!quoted) {
                depth += nesting(c);
            }
        }
        return depth > JsonTree.MAX_DEPTH;
    }

    private static int nesting(char c) {
        return switch (c) {
            case '[', '{' -> 1;
            case ']', '}' -> -1;
            default -> 0;
        };
    }

    private static Optional<JsonTree> parse(String text) {
        try (JsonParser parser = PARSERS.createParser(new StringReader(text))) {
            JsonTreeReader reader = new JsonTreeReader(parser);
            return Optional.of(reader.value(parser.next())).filter(not(document -> parser.hasNext()));
        }
    }

    private JsonTree value(Event event) {
        return switch (event) {
            case START_OBJECT -> members();
            case START_ARRAY -> elements();
            case VALUE_STRING -> new JsonTree.Text(parser.getString());
            case VALUE_NUMBER -> new JsonTree.Decimal(parser.getString());
            default -> requireNonNull(WORDS.get(event), event::name);
        };
    }

    private JsonTree members() {
        SortedMap<String, JsonTree> values = new TreeMap<>();
        Set<String> repeated = new HashSet<>();
        while (parser.next() != Event.END_OBJECT) {
            String name = parser.getString();
            if (values.put(name, value(parser.next())) != null) {
                repeated.add(name);
            }
        }
        return new JsonTree.Members(values, repeated);
    }

    private JsonTree elements() {
        List<JsonTree> values = new ArrayList<>();
        for (Event event = parser.next(); event != Event.END_ARRAY; event = parser.next()) {
            values.add(value(event));
        }
        return new JsonTree.Elements(values);
    }
}
