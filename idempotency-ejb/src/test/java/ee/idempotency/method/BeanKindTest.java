// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.method;

import static org.assertj.core.api.Assertions.assertThat;

import ee.idempotency.application.DeclaredMethod;
import jakarta.ejb.MessageDriven;
import jakarta.ejb.Singleton;
import jakarta.ejb.Stateful;
import jakarta.ejb.Stateless;
import jakarta.transaction.Transactional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BeanKindTest {

    @ParameterizedTest
    @ValueSource(
            classes = {OfStateless.class, OfStateful.class, OfSingleton.class, OfTransactional.class, OfMethod.class})
    void beginsNoTransactionWhereTheContainerDecides(Class<?> type) {
        assertThat(kind(type)).isEqualTo(BeanKind.CONTAINER_MANAGED);
        assertThat(kind(type).mayBegin()).isFalse();
    }

    @Test
    void leavesMessagesToTheirContainerToo() {
        assertThat(kind(OfMessages.class)).isEqualTo(BeanKind.MESSAGE_DRIVEN);
        assertThat(kind(OfMessages.class).mayBegin()).isFalse();
    }

    @Test
    void beginsATransactionForAPlainBean() {
        assertThat(kind(Plain.class)).isEqualTo(BeanKind.PLAIN);
        assertThat(kind(Plain.class).mayBegin()).isTrue();
    }

    private static BeanKind kind(Class<?> type) {
        return BeanKind.of(new DeclaredMethod(type, Bean.of(type, "add").method()));
    }

    public static class Plain {
        public void add() {}
    }

    @Stateless
    public static class OfStateless extends Plain {}

    @Stateful
    public static class OfStateful extends Plain {}

    @Singleton
    public static class OfSingleton extends Plain {}

    @MessageDriven
    public static class OfMessages extends Plain {}

    @Transactional
    public static class OfTransactional extends Plain {}

    public static class OfMethod extends Plain {
        @Override
        @Transactional
        public void add() {}
    }
}
