// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.method;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.lang.reflect.Method;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReadableTypeTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "object | java.lang.Object is no class that could be made; declare the class, annotate it, or bring a ResultCodec",
                "variable | T is a type variable that nothing resolves; declare the type itself",
                "listOfVariable | T is a type variable that nothing resolves",
                "arrayOfVariable | T is a type variable that nothing resolves",
                "wildcard | ? is a wildcard, which is read as anything; declare the type itself",
                "boundedWildcard | ? extends java.lang.Number is a wildcard",
                "rawList | java.util.List does not say what is in it; declare its type arguments",
                "rawOptional | java.util.Optional does not say what is in it",
                "optionalOptional | has an optional where JSON-B writes none; bring a ResultCodec for it, or return void",
                "optionalKey | has an optional where JSON-B writes none",
                "number | java.lang.Number is no class that could be made",
                "interfaceType | java.lang.CharSequence is no class that could be made",
                "iterable | java.lang.Iterable<java.lang.String> is no class that could be made",
                "platforms | java.util.Locale is not read back by JSON-B; bring a ResultCodec",
                "timeZone | java.util.TimeZone is no class that could be made",
                "ownCollection | Unreadable$Strings is not read back by JSON-B",
                "ownMap | Unreadable$StringMap is not read back by JSON-B",
                "javax | javax.xml.namespace.QName is not read back by JSON-B",
                "jakarta | jakarta.json.bind.JsonbConfig is not read back by JSON-B",
                "hidden | Unreadable$Hidden is not public; make it public, or bring a ResultCodec",
                "hiddenAdapted | Unreadable$HiddenAdapted is not public",
                "noConstructor | Unreadable$NoConstructor has no way to be made; give it a public or protected constructor",
                "privateConstructor | has no way to be made",
                "privateCreator | has no way to be made; give it a public or protected constructor without parameters or one public @JsonbCreator",
                "twoCreators | has no way to be made",
                "twoConstructors | has no way to be made",
                "inner | has no way to be made",
                "genericRecord | is made with the generic value, which JSON-B does not resolve; use a class with setters",
                "genericCreator | is made with the generic value",
                "genericArrayRecord | is made with the generic values",
                "endless | nests itself without end; bring a ResultCodec",
                "noSetter | Unreadable$NoSetter loses names, which is written, but can't be set; give it a public setter or a parameter of a @JsonbCreator, mark it @JsonbTransient, or bring a ResultCodec",
                "privateSetter | loses text, which is written, but can't be set",
                "transientSetter | loses text, which is written, but can't be set",
                "finalField | loses text, which is written, but can't be set",
                "truth | loses paid, which is written, but can't be set",
                "twoSetters | loses text, which has several setters",
                "otherType | loses text, which is written as another type than it is read as",
                "otherName | loses text, which is written as t and read as text",
                "partCreator | loses b, which is written, but can't be set",
                "partRecord | loses b, which is written, but can't be set",
                "fromHidden | has text from a class that is not public; make that class public",
                "fieldFromHidden | has text from a class that is not public",
                "nested | a result of type java.util.List<java.util.Map<java.lang.String, ee.idempotency.method.Unreadable$NoSetter[]>> can't be read back: ee.idempotency.method.Unreadable$NoSetter loses names",
                "deep | a result of type ee.idempotency.method.Unreadable$Deep, in Deep.list, in Deeper.holder, in Holder.content can't be read back: java.lang.Object is no class",
                "subtype | Unreadable$NoSetter loses names",
                "rawHolder | in RawHolder.raw, in Holder.content can't be read back: T is a type variable",
                "stream | java.util.stream.Stream<java.lang.String> can't be stored, whatever the mapping; return what it yields, or void",
                "iterators | java.util.Iterator<java.lang.String> can't be stored",
                "inputStream | java.io.InputStream can't be stored",
                "future | java.util.concurrent.Future<java.lang.String> can't be stored",
                "stage | java.util.concurrent.CompletionStage<java.lang.String> can't be stored",
                "response | jakarta.ws.rs.core.Response can't be stored",
                "supplier | java.util.function.Supplier<java.lang.String> can't be stored",
                "ownStream | Unreadable$OwnStream can't be stored"
            })
    void refusesWhatWouldNotComeBack(String method, String message) {
        Type declared = declared(method);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> ReadableType.check(declared, false))
                .withMessageStartingWith("a result of type ")
                .withMessageContaining(message);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "variable",
                "listOfVariable",
                "stream",
                "iterators",
                "inputStream",
                "future",
                "stage",
                "response",
                "supplier"
            })
    void refusesWhatNoMappingOfTheApplicationCouldRead(String method) {
        Type declared = declared(method);

        assertThatIllegalArgumentException().isThrownBy(() -> ReadableType.check(declared, true));
    }

    @ParameterizedTest
    @ValueSource(strings = {"object", "interfaceType", "noSetter", "noConstructor", "rawList", "nested", "platforms"})
    void leavesTheRestToTheApplicationsOwnMapping(String method) {
        Type declared = declared(method);

        assertThatCode(() -> ReadableType.check(declared, true)).doesNotThrowAnyException();
    }

    @Test
    void triesEveryMethodOfTheCatalogue() throws Exception {
        String[] rows = ReadableTypeTest.class
                .getDeclaredMethod("refusesWhatWouldNotComeBack", String.class, String.class)
                .getAnnotation(CsvSource.class)
                .value();
        Set<String> tried = Arrays.stream(rows)
                .map(row -> row.substring(0, row.indexOf(' ')))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(methods().map(Method::getName)).containsExactlyInAnyOrderElementsOf(tried);
    }

    private static Type declared(String name) {
        return methods()
                .filter(method -> method.getName().equals(name))
                .map(method -> TypeResolver.returnType(Unreadable.class, method))
                .findAny()
                .orElseThrow();
    }

    private static Stream<Method> methods() {
        return Arrays.stream(Unreadable.class.getDeclaredMethods()).filter(method -> !method.isSynthetic());
    }
}
