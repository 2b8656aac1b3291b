// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.method;

import jakarta.json.bind.annotation.JsonbCreator;
import jakarta.json.bind.annotation.JsonbProperty;
import jakarta.json.bind.annotation.JsonbSubtype;
import jakarta.json.bind.annotation.JsonbTransient;
import jakarta.json.bind.annotation.JsonbTypeAdapter;
import jakarta.json.bind.annotation.JsonbTypeInfo;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TimeZone;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** A method for each kind of result that would not come back; called by nobody. */
@SuppressWarnings({"unused", "rawtypes", "UnusedVariable", "NonApiType", "ClassCanBeStatic", "ArrayRecordComponent"})
abstract class Unreadable<T> {

    abstract Object object();

    abstract T variable();

    abstract List<T> listOfVariable();

    abstract T[] arrayOfVariable();

    abstract List<?> wildcard();

    abstract Map<String, ? extends Number> boundedWildcard();

    abstract List rawList();

    abstract Optional rawOptional();

    abstract Optional<Optional<String>> optionalOptional();

    abstract Map<Optional<String>, String> optionalKey();

    abstract Number number();

    abstract CharSequence interfaceType();

    abstract Iterable<String> iterable();

    abstract Locale platforms();

    abstract TimeZone timeZone();

    abstract Strings ownCollection();

    abstract StringMap ownMap();

    abstract javax.xml.namespace.QName javax();

    abstract jakarta.json.bind.JsonbConfig jakarta();

    abstract Hidden hidden();

    abstract HiddenAdapted hiddenAdapted();

    abstract NoConstructor noConstructor();

    abstract PrivateConstructor privateConstructor();

    abstract PrivateCreator privateCreator();

    abstract TwoCreators twoCreators();

    abstract TwoConstructors twoConstructors();

    abstract Inner inner();

    abstract GenericRecord<String> genericRecord();

    abstract GenericCreator<String> genericCreator();

    abstract GenericArrayRecord<String> genericArrayRecord();

    abstract Endless<String> endless();

    abstract NoSetter noSetter();

    abstract PrivateSetter privateSetter();

    abstract TransientSetter transientSetter();

    abstract FinalField finalField();

    abstract Truth truth();

    abstract TwoSetters twoSetters();

    abstract OtherType otherType();

    abstract OtherName otherName();

    abstract PartCreator partCreator();

    abstract PartRecord partRecord();

    abstract FromHidden fromHidden();

    abstract FieldFromHidden fieldFromHidden();

    abstract List<Map<String, NoSetter[]>> nested();

    abstract Deep deep();

    abstract Kind subtype();

    abstract RawHolder rawHolder();

    abstract Stream<String> stream();

    abstract List<Iterator<String>> iterators();

    abstract InputStream inputStream();

    abstract Future<String> future();

    abstract CompletionStage<String> stage();

    abstract Response response();

    abstract Supplier<String> supplier();

    abstract OwnStream ownStream();

    public static class Strings extends ArrayList<String> {}

    public static class StringMap extends HashMap<String, String> {}

    static class Hidden {}

    @JsonbTypeAdapter(Beans.CodeAdapter.class)
    static class HiddenAdapted {}

    public static class NoConstructor {
        public NoConstructor(String text) {}
    }

    public static class PrivateConstructor {
        private PrivateConstructor() {}
    }

    public static class PrivateCreator {
        @JsonbCreator
        private PrivateCreator(@JsonbProperty("a") String a) {}
    }

    public static class TwoCreators {
        @JsonbCreator
        public TwoCreators(@JsonbProperty("a") String a) {}

        @JsonbCreator
        public static TwoCreators of(@JsonbProperty("b") String b) {
            return new TwoCreators(b);
        }
    }

    public record TwoConstructors(String a, int b) {
        public TwoConstructors(String a) {
            this(a, 0);
        }
    }

    public class Inner {
        public String text = "";
    }

    public record GenericRecord<V>(String name, List<V> value) {}

    public static class GenericCreator<V> {
        @JsonbCreator
        public GenericCreator(@JsonbProperty("value") V value) {}
    }

    public record GenericArrayRecord<V>(V[] values) {}

    public static class Endless<V> {
        public Endless<List<V>> next = new Endless<>();
    }

    public static class NoSetter {
        private final List<String> names = new ArrayList<>();

        public List<String> getNames() {
            return names;
        }
    }

    public static class PrivateSetter {
        private String text = "";

        public String getText() {
            return text;
        }

        private void setText(String text) {
            this.text = text;
        }
    }

    public static class TransientSetter {
        private String text = "";

        public String getText() {
            return text;
        }

        @JsonbTransient
        public void setText(String text) {
            this.text = text;
        }
    }

    public static class FinalField {
        public final String text = String.valueOf(1);
    }

    public static class Truth {
        private boolean isPaid;

        public boolean isPaid() {
            return isPaid;
        }
    }

    public static class TwoSetters {
        private String text = "";

        public String getText() {
            return text;
        }

        public void setText(String text) {
            this.text = text;
        }

        public void setText(int text) {
            this.text = text + "";
        }
    }

    public static class OtherType {
        private String text = "";

        public String getText() {
            return text;
        }

        public void setText(int text) {
            this.text = text + "";
        }
    }

    public static class OtherName {
        private String text = "";

        @JsonbProperty("t")
        public String getText() {
            return text;
        }

        public void setText(String text) {
            this.text = text;
        }
    }

    public static class PartCreator {
        private final String a;
        private final String b;

        @JsonbCreator
        public PartCreator(@JsonbProperty("a") String a) {
            this.a = a;
            this.b = a;
        }

        public String getA() {
            return a;
        }

        public String getB() {
            return b;
        }
    }

    public record PartRecord(String a, int b) {
        @JsonbCreator
        public static PartRecord of(@JsonbProperty("a") String a) {
            return new PartRecord(a, 7);
        }
    }

    abstract static class HiddenBase {
        private String text = "";

        public String getText() {
            return text;
        }

        public void setText(String text) {
            this.text = text;
        }
    }

    public static class FromHidden extends HiddenBase {}

    abstract static class HiddenFieldBase {
        public String text = "";
    }

    public static class FieldFromHidden extends HiddenFieldBase {}

    public record Deep(List<Deeper> list) {}

    public static class Deeper {
        public Beans.Holder<Object> holder = new Beans.Holder<>();
    }

    @JsonbTypeInfo(@JsonbSubtype(alias = "a", type = NoSetter.class))
    public interface Kind {}

    public static class RawHolder {
        public Beans.Holder raw = new Beans.Holder();
    }

    public abstract static class OwnStream extends InputStream {}
}
