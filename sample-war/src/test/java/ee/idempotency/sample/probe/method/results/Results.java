// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.sample.probe.method.results;

import ee.idempotency.IdempotencyKey;
import ee.idempotency.Idempotent;
import ee.idempotency.sample.probe.method.Counter;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One method for each kind of result. What is made of the counter's result is another one in each execution. */
public abstract class Results {

    @Inject
    private Counter counter;

    @PersistenceContext(unitName = "notes")
    private EntityManager entityManager;

    @Idempotent
    public void nothing(@IdempotencyKey String key) {
        counter.count(key);
    }

    @Idempotent
    public int integer(@IdempotencyKey String key) {
        return counter.count(key).hashCode();
    }

    @Idempotent
    public boolean truth(@IdempotencyKey String key) {
        counter.count(key);
        return true;
    }

    @Idempotent
    public double fraction(@IdempotencyKey String key) {
        return counter.count(key).hashCode() / 7.0;
    }

    @Idempotent
    public char letter(@IdempotencyKey String key) {
        counter.count(key);
        return 'x';
    }

    @Idempotent
    public String text(@IdempotencyKey String key) {
        return counter.count(key);
    }

    @Idempotent
    public Item record(@IdempotencyKey String key) {
        return item(key);
    }

    @Idempotent
    public List<Item> list(@IdempotencyKey String key) {
        return List.of(item(key), new Item("second", BigDecimal.ONE, LocalDate.MIN.withYear(2026)));
    }

    @Idempotent
    public Map<String, List<Item>> map(@IdempotencyKey String key) {
        return Map.of("only", List.of(item(key)));
    }

    @Idempotent
    public Optional<Item> present(@IdempotencyKey String key) {
        return Optional.of(item(key));
    }

    @Idempotent
    public Optional<Item> empty(@IdempotencyKey String key) {
        counter.count(key);
        return Optional.empty();
    }

    @Idempotent
    public Item none(@IdempotencyKey String key) {
        counter.count(key);
        return null;
    }

    @Idempotent
    public Money encoded(@IdempotencyKey String key) {
        return Money.parse(counter.count(key));
    }

    @Idempotent
    public Product entity(@IdempotencyKey String key) {
        Product product = new Product();
        product.setName(counter.count(key));
        entityManager.persist(product);
        return product;
    }

    private Item item(String key) {
        return new Item(counter.count(key), new BigDecimal("9.90"), LocalDate.of(2026, 11, 23));
    }
}
