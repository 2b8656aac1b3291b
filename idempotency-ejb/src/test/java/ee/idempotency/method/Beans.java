// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.method;

import jakarta.json.bind.adapter.JsonbAdapter;
import jakarta.json.bind.annotation.JsonbCreator;
import jakarta.json.bind.annotation.JsonbProperty;
import jakarta.json.bind.annotation.JsonbSubtype;
import jakarta.json.bind.annotation.JsonbTransient;
import jakarta.json.bind.annotation.JsonbTypeAdapter;
import jakarta.json.bind.annotation.JsonbTypeDeserializer;
import jakarta.json.bind.annotation.JsonbTypeInfo;
import jakarta.json.bind.annotation.JsonbVisibility;
import jakarta.json.bind.config.PropertyVisibilityStrategy;
import jakarta.json.bind.serializer.DeserializationContext;
import jakarta.json.bind.serializer.JsonbDeserializer;
import jakarta.json.stream.JsonParser;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** Objects that JSON-B reads back, as applications write them. */
final class Beans {

    private Beans() {}

    enum Status {
        OPEN {
            @Override
            public String toString() {
                return "still open";
            }
        },
        PAID
    }

    public record Item(String name, int count, @Nullable BigDecimal price) {}

    public record Order(
            long id,
            Status status,
            List<Item> items,
            Map<Status, List<Item>> byStatus,
            Optional<String> note,
            OptionalInt rank,
            @Nullable Order parent) {}

    @Entity
    public static class Account {

        @Id
        private @Nullable Long id;

        private String owner = "";
        private List<String> cards = new ArrayList<>();
        private boolean open;

        protected Account() {}

        Account(long id, String owner, List<String> cards) {
            this.id = id;
            this.owner = owner;
            this.cards = cards;
            this.open = true;
        }

        public @Nullable Long getId() {
            return id;
        }

        public void setId(@Nullable Long id) {
            this.id = id;
        }

        public String getOwner() {
            return owner;
        }

        public void setOwner(String owner) {
            this.owner = owner;
        }

        public List<String> getCards() {
            return cards;
        }

        public void setCards(List<String> cards) {
            this.cards = cards;
        }

        public boolean isOpen() {
            return open;
        }

        public void setOpen(boolean open) {
            this.open = open;
        }

        public String getLabel() {
            return id + ":" + owner;
        }
    }

    public static class Holder<T> {
        private @Nullable T content;
        public @Nullable List<T> more;

        public @Nullable T getContent() {
            return content;
        }

        public void setContent(@Nullable T content) {
            this.content = content;
        }
    }

    public static class LongHolder extends Holder<Long> {
        @Override
        public void setContent(@Nullable Long content) {
            super.setContent(content);
        }
    }

    public static class Node {
        public String name = "";
        public @Nullable Node left;
        public List<Node> right = List.of();
    }

    public static final class Money {
        private final String text;
        private final String currency;

        private Money(String text, String currency) {
            this.text = text;
            this.currency = currency;
        }

        @JsonbCreator
        public static Money of(@JsonbProperty("amount") String text, String currency) {
            return new Money(text, currency);
        }

        @JsonbProperty("amount")
        public String getText() {
            return text;
        }

        public String getCurrency() {
            return currency;
        }
    }

    public static class Mixed {
        private final String made;
        private String set = "";

        @JsonbProperty("other")
        private String renamed = "";

        @JsonbTransient
        private String hidden = "";

        private @Nullable String optional;
        private List<String> wide = List.of();
        private transient String passing = "";

        @JsonbCreator
        public Mixed(@JsonbProperty("made") String made) {
            this.made = made;
        }

        public String getMade() {
            return made;
        }

        public String getSet() {
            return set;
        }

        public Mixed setSet(String set) {
            this.set = set;
            return this;
        }

        public String getRenamed() {
            return renamed;
        }

        public void setRenamed(String renamed) {
            this.renamed = renamed;
        }

        public String getHidden() {
            return hidden;
        }

        public Optional<String> getOptional() {
            return Optional.ofNullable(optional);
        }

        public void setOptional(String optional) {
            this.optional = optional;
        }

        public Iterable<String> getWide() {
            return wide;
        }

        public void setWide(List<String> wide) {
            this.wide = wide;
        }

        public String getPassing() {
            return passing;
        }

        String getUnseen() {
            return passing;
        }
    }

    @JsonbTypeInfo({@JsonbSubtype(alias = "card", type = Card.class), @JsonbSubtype(alias = "cash", type = Cash.class)})
    public interface Payment {}

    public record Card(String number) implements Payment {}

    public record Cash(int coins) implements Payment {}

    @JsonbTypeAdapter(CodeAdapter.class)
    public record Code(String text) {}

    public static class CodeAdapter implements JsonbAdapter<Code, String> {
        @Override
        public String adaptToJson(Code code) {
            return code.text();
        }

        @Override
        public Code adaptFromJson(String json) {
            return new Code(json);
        }
    }

    public static class TextAdapter implements JsonbAdapter<CharSequence, String> {
        @Override
        public String adaptToJson(CharSequence text) {
            return text.toString();
        }

        @Override
        public CharSequence adaptFromJson(String json) {
            return json;
        }
    }

    public record Adapted(
            Code code, @JsonbTypeAdapter(TextAdapter.class) CharSequence text) {}

    public static class AdaptedField {
        @JsonbTypeAdapter(TextAdapter.class)
        public CharSequence text = "";
    }

    @JsonbVisibility(FieldsOnly.class)
    public static class ByFields {
        public String text = "";
        private final int ignored = 0;

        public int getIgnored() {
            return ignored;
        }
    }

    public static class FieldsOnly implements PropertyVisibilityStrategy {
        @Override
        public boolean isVisible(Field field) {
            return true;
        }

        @Override
        public boolean isVisible(Method method) {
            return false;
        }
    }

    public record Renamed(@JsonbProperty("n") String name) {

        public String getName() {
            return "computed " + name;
        }
    }

    public static class Names {
        private static int made;

        private String text = "";
        public @Nullable String is;

        public @Nullable String getURL() {
            return text;
        }

        public void setURL(String text) {
            this.text = text;
        }

        public String getA() {
            return text;
        }

        public void setA(String text) {
            this.text = text;
        }

        public String getaB() {
            return text;
        }

        public static int getMade() {
            return made;
        }

        public String get() {
            return text;
        }

        public boolean is() {
            return true;
        }

        public boolean ready() {
            return true;
        }

        public String isText() {
            return text;
        }

        public String getAt(int index) {
            return text + index;
        }

        public void getNothing() {}

        public void set(String text) {
            this.text = text;
        }

        public void put(String text) {
            this.text = text;
        }

        public void setBoth(String a, String b) {
            text = a + b;
        }

        public void setOnly(@Nullable String only) {}
    }

    @JsonbTypeInfo(@JsonbSubtype(alias = "special", type = SpecialOffer.class))
    public static class Offer {
        public String text = "";
        public transient String passing = "";
        protected String hidden = "";

        @JsonbTransient
        public String unseen = "";
    }

    public static class SpecialOffer extends Offer {
        @JsonbTypeDeserializer(TextDeserializer.class)
        public @Nullable CharSequence extra;
    }

    public static class Adapting {
        private CharSequence text = "";
        private CharSequence other = "";

        @JsonbTypeAdapter(TextAdapter.class)
        public CharSequence getText() {
            return text;
        }

        @JsonbTypeAdapter(TextAdapter.class)
        public void setText(CharSequence text) {
            this.text = text;
        }

        public CharSequence getOther() {
            return other;
        }

        @JsonbTypeDeserializer(TextDeserializer.class)
        public void setOther(CharSequence other) {
            this.other = other;
        }
    }

    public record Parsed(
            @JsonbTypeDeserializer(TextDeserializer.class) CharSequence text) {}

    @JsonbTypeDeserializer(WordDeserializer.class)
    public static class Word {
        public String text = "";
    }

    public static class WordDeserializer implements JsonbDeserializer<Word> {
        @Override
        public Word deserialize(JsonParser parser, DeserializationContext context, Type type) {
            Word word = new Word();
            word.text = parser.getObject().getString("text");
            return word;
        }
    }

    public static class TextDeserializer implements JsonbDeserializer<CharSequence> {
        @Override
        public CharSequence deserialize(JsonParser parser, DeserializationContext context, Type type) {
            return parser.getString();
        }
    }
}
