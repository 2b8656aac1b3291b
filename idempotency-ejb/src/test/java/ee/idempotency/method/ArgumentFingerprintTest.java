// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.method;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import ee.idempotency.ExcludedFromFingerprint;
import ee.idempotency.IdempotencyException;
import ee.idempotency.IdempotencyKey;
import ee.idempotency.Idempotent;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ArgumentFingerprintTest {

    private final Jsonb jsonb = JsonbBuilder.create();

    @AfterEach
    void closeJsonb() throws Exception {
        jsonb.close();
    }

    @Test
    void staysTheSameFromReleaseToRelease() {
        assertThat(take("capture", "k1", new BigDecimal("9.90"), "EUR"))
                .isEqualTo("args-1-BWd9eYvg:uGO_A9APsyKh6x0T-MktILpBsCwpsmd8629jb94xrdg");
    }

    @Test
    void leavesOutTheKeyAndWhatIsMarked() {
        assertThat(take("marked", "k1", 1, Instant.EPOCH)).isEqualTo(take("marked", "k2", 1, Instant.MAX));
        assertThat(take("marked", "k1", 1, Instant.EPOCH)).isNotEqualTo(take("marked", "k1", 2, Instant.EPOCH));
    }

    @Test
    void honoursTheMarksOfAnInterface() {
        Bean bean = Bean.of(Implementing.class, "marked");

        assertThat(bean.fingerprint(jsonb, "k1", 1, Instant.EPOCH))
                .isEqualTo(bean.fingerprint(jsonb, "k2", 1, Instant.MAX));
    }

    @Test
    void keepsTheObjectThatTheKeyIsAMemberOf() {
        assertThat(take("member", new Event("e1", 1))).isNotEqualTo(take("member", new Event("e1", 2)));
        assertThat(take("markedMember", new Event("e1", 1))).isNotEqualTo(take("markedMember", new Event("e1", 2)));
    }

    @Test
    void leavesOutWhatPointersName() {
        assertThat(take("pointed", new Sent("a", 1), 5)).isEqualTo(take("pointed", new Sent("a", 2), 5));
        assertThat(take("pointed", new Sent("a", 1), 5)).isNotEqualTo(take("pointed", new Sent("b", 1), 5));
        assertThat(take("whole", 1, 5)).isEqualTo(take("whole", 2, 5));
    }

    @Test
    void namesAnAlgorithmForEachSetOfOptions() {
        assertThat(take("any", "a")).startsWith("args-1:");
        assertThat(take("whole", 1, 5)).startsWith("args-1-").doesNotStartWith("args-1:");
        assertThat(take("whole", 1, 5).substring(0, 15))
                .isNotEqualTo(take("pointed", null, 5).substring(0, 15));
    }

    @Test
    void ignoresTheOrderOfEntriesAndNotThatOfElements() {
        Map<String, Integer> ab = new LinkedHashMap<>();
        ab.put("a", 1);
        ab.put("b", 2);
        Map<String, Integer> ba = new LinkedHashMap<>();
        ba.put("b", 2);
        ba.put("a", 1);

        assertThat(take("any", ab)).isEqualTo(take("any", ba));
        assertThat(take("any", List.of(1, 2))).isNotEqualTo(take("any", List.of(2, 1)));
    }

    @Test
    void takesNullForNull() {
        assertThat(take("two", null, "a")).isNotEqualTo(take("two", "a", null));
        assertThat(take("any", (@Nullable Object) null)).isNotEqualTo(take("any", "null"));
    }

    @Test
    void takesScalarsAndOptionals() {
        assertThat(take("any", 1)).isNotEqualTo(take("any", "1"));
        assertThat(take("any", Optional.of("a"))).isNotEqualTo(take("any", Optional.of("b")));
        assertThat(take("any", Optional.empty())).isNotEqualTo(take("any", Optional.of("b")));
        assertThat(take("bytes", (Object) new byte[] {1})).isNotEqualTo(take("bytes", (Object) new byte[] {2}));
        assertThat(take("nothing")).startsWith("args-1:");
    }

    @Test
    void refusesAnArgumentThatTurnsOutToBeNoData() {
        Supplier<String> callback = () -> "a";

        assertFailure(callback).withMessageContaining("JSON-B can't write parameter 0 (argument), which is a ");
        assertFailure(new ByteArrayInputStream(new byte[0]))
                .withMessage("The fingerprint could not be taken, JSON-B can't write parameter 0 (argument), which is a"
                        + " java.io.ByteArrayInputStream; nothing ran");
    }

    @Test
    void refusesAnArgumentThatJsonBFailsOn() {
        assertFailure(new Failing("x")).havingRootCause().withMessage("on demand");
    }

    @Test
    void refusesACycle() {
        List<Object> cycle = new ArrayList<>();
        cycle.add(cycle);

        assertFailure(cycle).withMessageContaining("which is a java.util.ArrayList");
    }

    @Test
    void refusesWhatHasNoCanonicalForm() {
        Object deep = "deep";
        for (int i = 0; i < 300; i++) {
            deep = List.of(deep);
        }

        assertFailure(deep).withMessageContaining("has no canonical form");
    }

    @Test
    void refusesATypeThatIsNoDataAtDeployment() {
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> Bean.of(Methods.class, "upload").fingerprint())
                .withMessage(
                        "parameter 1 (content) can't be part of the fingerprint, a java.io.InputStream can't be written"
                                + " as data: mark it with @ExcludedFromFingerprint");
        assertThat(take("excludedUpload", "a", new ByteArrayInputStream(new byte[0])))
                .isEqualTo(take("excludedUpload", "a", null));
    }

    @Test
    void refusesAPointerToNoArgument() {
        assertPointerMistake("beyond", "/10");
        assertPointerMistake("member2", "/sentAt");
        assertPointerMistake("empty", "");
    }

    private void assertPointerMistake(String method, String pointer) {
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> Bean.of(Methods.class, method).fingerprint())
                .withMessage(
                        "excluded must point into the array of all arguments, as in /0/sentAt, and there are 2; was \""
                                + pointer + "\"");
    }

    private org.assertj.core.api.ThrowableAssertAlternative<IdempotencyException> assertFailure(Object argument) {
        return assertThatExceptionOfType(IdempotencyException.class)
                .isThrownBy(() -> take("any", argument))
                .withMessageStartingWith("The fingerprint could not be taken, ");
    }

    private String take(String method, @Nullable Object... arguments) {
        return Bean.of(Methods.class, method).fingerprint(jsonb, arguments);
    }

    public record Event(@IdempotencyKey String id, int number) {}

    public record Sent(String text, long sentAt) {}

    public record Failing(String text) {
        public String getOther() {
            if (!text.isEmpty()) {
                throw new IllegalStateException("on demand");
            }
            return text;
        }
    }

    public static final class Implementing implements Marked {
        @Override
        public void marked(String id, int number, Instant sentAt) {}
    }

    public interface Marked {
        void marked(@IdempotencyKey String id, int number, @ExcludedFromFingerprint Instant sentAt);
    }

    public interface Methods extends Marked {
        void capture(@IdempotencyKey String id, BigDecimal amount, String currency);

        void member(Event event);

        void markedMember(@IdempotencyKey Event event);

        @Idempotent(excluded = "/0/sentAt")
        void pointed(Sent sent, int number);

        @Idempotent(excluded = "/0")
        void whole(int first, int second);

        void any(Object argument);

        void two(String first, String second);

        void bytes(byte[] content);

        void nothing();

        void upload(String name, InputStream content);

        void excludedUpload(String name, @ExcludedFromFingerprint InputStream content);

        @Idempotent(excluded = "/10")
        void beyond(String first, String second);

        @Idempotent(excluded = "/sentAt")
        void member2(String first, String second);

        @Idempotent(excluded = "")
        void empty(String first, String second);
    }
}
