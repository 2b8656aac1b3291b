// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.json;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * The members and elements that are left out of a document, as a tree of pointer tokens. Not modified after its
 * construction, so safe to share between threads.
 */
final class ExcludedMembers {

    private final Map<String, ExcludedMembers> below = new HashMap<>();
    private boolean whole;

    ExcludedMembers(List<BodyPointer> pointers) {
        pointers.forEach(this::add);
    }

    private void add(BodyPointer pointer) {
        ExcludedMembers place = this;
        for (String token : pointer.tokens()) {
            place = place.below.computeIfAbsent(token, name -> new ExcludedMembers(List.of()));
        }
        place.whole = true;
    }

    /** The document without what is excluded. Elements are meant by their index in the document as it came. */
    JsonTree prune(JsonTree tree) {
        if (!below.isEmpty() && tree instanceof JsonTree.Members members) {
            return prune(members);
        }
        if (!below.isEmpty() && tree instanceof JsonTree.Elements elements) {
            return prune(elements);
        }
        return tree;
    }

    private JsonTree prune(JsonTree.Members members) {
        SortedMap<String, JsonTree> kept = new TreeMap<>();
        members.values().forEach((name, value) -> kept(name, value).ifPresent(rest -> kept.put(name, rest)));
        Set<String> repeated = new HashSet<>(members.repeated());
        repeated.retainAll(kept.keySet());
        return new JsonTree.Members(kept, repeated);
    }

    private JsonTree prune(JsonTree.Elements elements) {
        List<JsonTree> values = elements.values();
        return new JsonTree.Elements(IntStream.range(0, values.size())
                .mapToObj(index -> kept(Integer.toString(index), values.get(index)))
                .flatMap(Optional::stream)
                .toList());
    }

    private Optional<JsonTree> kept(String token, JsonTree value) {
        ExcludedMembers place = below.get(token);
        if (place == null) {
            return Optional.of(value);
        }
        return place.whole ? Optional.empty() : Optional.of(place.prune(value));
    }
}
