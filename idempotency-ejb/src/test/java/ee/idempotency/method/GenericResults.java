// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.method;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A base class as applications have it for their repositories. */
abstract class GenericResults<T, U> implements Finder<List<T>> {

    abstract T find();

    List<T> findAll() {
        return List.of(find());
    }

    Map<String, List<T>> findByName() {
        return Map.of("a", findAll());
    }

    Optional<T> findOne() {
        return Optional.of(find());
    }

    @Nullable
    U findOther() {
        return null;
    }

    @SuppressWarnings("unchecked")
    T[] findArray() {
        return (T[]) new Beans.Item[] {new Beans.Item("a", 1, null)};
    }

    List<T>[] findLists() {
        @SuppressWarnings({"unchecked", "rawtypes"})
        List<T>[] lists = new List[] {findAll()};
        return lists;
    }
}
