// SPDX-License-Identifier: Apache-2.0
package ee.idempotency;

import static ee.idempotency.KeySyntax.LENIENT;
import static ee.idempotency.KeySyntax.STRICT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StructuredFieldParserTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                ";a",
                ";a;b;a",
                ";  a",
                ";*a",
                ";a1_-.*=1",
                ";a=?0",
                ";a=?1",
                ";a=0",
                ";a=-12",
                ";a=999999999999999",
                ";a=1.5",
                ";a=-123456789012.123",
                ";a=0.0",
                ";a=\"\"",
                ";a=\"x;\\\"y\\\\\"",
                ";a=tok",
                ";a=*tok",
                ";a=az",
                ";a=zA",
                ";a=AZ",
                ";a=Za",
                ";z",
                ";a=T!#$%&'*+-.^_`|~:/0",
                ";a=::",
                ";a=:aGVsbG8=:",
                ";a=:aGVsbG8:",
                ";a=:+/+/:",
                ";a=@1659578233",
                ";a=@-1",
                ";a=%\"\"",
                ";a=%\"%c3%af\"",
                ";a=%\"f%c3%bc %22\"",
                ";a=1;b=tok;c=?1;  d=:YQ==:;e=@0"
            })
    void ignoresParameters(String parameters) {
        assertThat(new StructuredFieldParser("\"k\"" + parameters).key(STRICT)).isEqualTo("k");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                ";",
                "; ",
                ";;a",
                ";A",
                ";1",
                ";a=",
                ";a= 1",
                ";a =1",
                " ;a",
                ";a b",
                ";aB",
                "\t;a",
                ";\ta",
                ";a=?",
                ";a=?2",
                ";a=?true",
                ";a=-",
                ";a=--1",
                ";a=+1",
                ";a=.5",
                ";a=1.",
                ";a=1.2345",
                ";a=1.2.3",
                ";a=1000000000000000",
                ";a=1234567890123.1",
                ";a=\"x",
                ";a=\"\\x\"",
                ";a=\"\u00e9\"",
                ";a=\"\u0007\"",
                ";a=(1 2)",
                ";a=[",
                ";a=to\u00e9",
                ";a=tok\"",
                ";a=:",
                ";a=:aGVsbG8=",
                ";a=:a:",
                ";a=:a=b=:",
                ";a=:a-b_:",
                ";a=:a b:",
                ";a=@",
                ";a=@1.5",
                ";a=@a",
                ";a=%",
                ";a=%x",
                ";a=%\"x",
                ";a=%\"%\"",
                ";a=%\"%4\"",
                ";a=%\"%4G\"",
                ";a=%\"%C3%BC\"",
                ";a=%\"%c3\"",
                ";a=%\"%ff\"",
                ";a=%\"\u00fc\"",
                ";a=\u0000",
                ";a=@1;",
                ";a,b"
            })
    void refusesMalformedParameters(String parameters) {
        assertMalformed("\"k\"" + parameters, STRICT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "\"\"",
                "\"\";a",
                "\"",
                "\"abc",
                "\"abc\\",
                "\"abc\\\"",
                "\"a\\bc\"",
                "\"a\", \"b\"",
                "a, b",
                "a,b",
                "\"a\",\"a\"",
                "\"a\" \"b\"",
                "a b",
                "(\"a\")",
                "(\"a\" \"b\")",
                "()",
                ":YWJj:",
                "?1",
                "?0",
                "@1659578233",
                "%\"a\"",
                "*token",
                "token;a",
                "token;a=1",
                "12345;a",
                "tok!en",
                "a#b",
                "-1",
                "-a",
                "_a",
                ".a",
                "/a",
                "=a",
                "'a'",
                "a\"",
                "\"a\"b",
                "\"a\"\"",
                "\"a\" x",
                "\ta",
                "a\t",
                "\"a\"\t",
                "\"a\tb\"",
                "\"a\u0000b\"",
                "\"a\u007fb\"",
                "\"\u00e9\"",
                "\u00e9",
                "a\u00e9",
                "\"\ud83d\ude00\"",
                "\u0661",
                "a\r\nb",
                "\"a\r\nb\"",
                "a%20b",
                "\u201ca\u201d",
                "{\"a\":1}"
            })
    void refusesWhatIsNoKey(String fieldValue) {
        assertMalformed(fieldValue, LENIENT);
        assertMalformed(fieldValue, STRICT);
    }

    private static void assertMalformed(String fieldValue, KeySyntax syntax) {
        assertThatThrownBy(() -> Key.parse(fieldValue, syntax))
                .isInstanceOf(MalformedKeyException.class)
                .hasMessageStartingWith("Malformed key");
    }
}
