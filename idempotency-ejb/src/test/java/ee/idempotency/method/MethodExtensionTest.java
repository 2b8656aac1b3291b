// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.method;

import static org.assertj.core.api.Assertions.assertThat;

import ee.idempotency.IdempotencyKey;
import ee.idempotency.IdempotencySettings;
import ee.idempotency.Idempotent;
import ee.idempotency.spi.ResultCodec;
import jakarta.enterprise.inject.spi.DefinitionException;
import jakarta.interceptor.Interceptor;
import jakarta.json.bind.Jsonb;
import java.lang.reflect.Method;
import java.lang.reflect.Type;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class MethodExtensionTest {

    @Test
    void addsEachMistakeToTheDeploymentsProblems() {
        assertThat(Deployment.bringing()
                        .declaring(Faulty.class)
                        .beans(Implementing.class)
                        .problems())
                .hasSize(3)
                .hasOnlyElementsOfType(DefinitionException.class)
                .extracting(Throwable::getMessage)
                .anyMatch(message -> message.contains(Faulty.class.getName() + ".keyless(String): it names no key"))
                .anyMatch(message -> message.contains(Faulty.class.getName() + ".past(String): retention must be"))
                .anyMatch(message -> message.contains("CDI takes no interceptor binding from an interface"));
    }

    @Test
    void hasNoProblemWhereEverythingIsRight() {
        assertThat(Deployment.bringing()
                        .declaring(Right.class)
                        .beans(Right.class)
                        .problems())
                .isEmpty();
    }

    @Test
    void readsNeitherInterfacesNorAbstractClassesNorInterceptors() {
        assertThat(Deployment.bringing()
                        .declaring(Promise.class, Unfinished.class, Around.class)
                        .problems())
                .isEmpty();
    }

    @Test
    void knowsTheOperationOfAMethodThatAContainersSubclassIsCalledWith() throws Exception {
        MethodExtension extension = Deployment.bringing().declaring(Right.class).end();

        assertThat(extension.operation(Proxied.class, add(Right.class)))
                .hasValueSatisfying(operation ->
                        assertThat(operation.operation().name()).isEqualTo(Right.class.getName() + ".add"));
    }

    @Test
    void readsAtItsFirstCallWhatNoDeploymentHasShown() throws Exception {
        MethodExtension extension = Deployment.bringing().end();

        assertThat(extension.operation(Right.class, add(Right.class))).isPresent();
        assertThat(extension.operation(Promise.class, Object.class.getMethod("hashCode")))
                .isEmpty();
    }

    @Test
    void readsByTheApplicationsSettings() throws Exception {
        IdempotencySettings settings =
                IdempotencySettings.builder().retention(Duration.ofDays(3)).build();

        MethodExtension extension =
                Deployment.bringing(settings).declaring(Right.class).end();

        assertThat(extension.settings()).isEqualTo(settings);
        assertThat(extension
                        .operation(Right.class, add(Right.class))
                        .orElseThrow()
                        .operation()
                        .retention())
                .isEqualTo(Duration.ofDays(3));
    }

    @Test
    void writesByTheApplicationsJsonbAndCodecs() {
        ResultCodec codec = new NoCodec();
        Jsonb jsonb = ResultFormats.ownJsonb();

        MethodExtension extension = Deployment.bringing(jsonb, codec).end();

        assertThat(extension.jsonb()).isSameAs(jsonb);
        assertThat(extension.formats().applicationsJsonb()).isTrue();
        assertThat(extension.formats().codecs()).containsExactly(codec);
    }

    @Test
    void writesByTheLibrarysJsonbWithoutOne() {
        MethodExtension extension = Deployment.bringing().end();

        assertThat(extension.formats().applicationsJsonb()).isFalse();
        assertThat(extension.formats().codecs()).isEmpty();
        assertThat(extension.settings()).isEqualTo(IdempotencySettings.defaults());
    }

    private static Method add(Class<?> type) throws NoSuchMethodException {
        return type.getMethod("add", String.class);
    }

    public static class Right {

        @Idempotent
        public void add(@IdempotencyKey String id) {}
    }

    public static class Proxied extends Right {}

    public static class Faulty {

        @Idempotent
        public void keyless(String id) {}

        @Idempotent(retention = "P0D")
        public void past(@IdempotencyKey String id) {}
    }

    public interface Promise {

        @Idempotent
        void keep(String id);
    }

    public static class Implementing implements Promise {

        @Override
        public void keep(String id) {}
    }

    public abstract static class Unfinished {

        @Idempotent
        public void keyless(String id) {}
    }

    @Interceptor
    @Idempotent
    public static class Around {

        public void keyless(String id) {}
    }

    private static final class NoCodec implements ResultCodec {

        @Override
        public boolean handles(Type type) {
            return false;
        }

        @Override
        public byte[] encode(Type type, Object result) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Object decode(Type type, byte[] bytes) {
            throw new UnsupportedOperationException();
        }
    }
}
