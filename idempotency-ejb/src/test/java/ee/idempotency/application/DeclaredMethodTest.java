// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.application;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.transaction.Transactional;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Set;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeclaredMethodTest {

    private static final Set<String> OUTSIDE = Set.of("NOT_SUPPORTED", "NEVER");

    @ParameterizedTest
    @CsvSource({"inherited", "own"})
    void refusesTheAttributeOfTheClassThatDeclaresAMethod(String name) {
        DeclaredMethod inherited = method(name.equals("own") ? Aside.class : JoiningBelowAside.class, "inherited");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> inherited.requireTransactionOtherThan(OUTSIDE))
                .withMessageStartingWith("@TransactionAttribute(NOT_SUPPORTED) leaves the transaction");
    }

    @Test
    void takesNoAttributeFromAClassThatOnlyInheritsOrIsOverridden() {
        assertThatCode(() -> method(JoiningBelowAside.class, "overridden").requireTransactionOtherThan(OUTSIDE))
                .doesNotThrowAnyException();
        assertThatCode(() -> method(AsideBelowJoining.class, "joining").requireTransactionOtherThan(OUTSIDE))
                .doesNotThrowAnyException();
    }

    @Test
    void refusesTheTransactionalOfASuperclass() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> method(BelowTransactional.class, "work").requireTransactionOtherThan(OUTSIDE))
                .withMessageStartingWith("@Transactional(NEVER)");
    }

    @Test
    void refusesWhatAnswersLater() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> method(Later.class, "future").requireSynchronous())
                .withMessageStartingWith("an asynchronous method");
    }

    private static DeclaredMethod method(Class<?> type, String name) {
        Method found = Arrays.stream(type.getMethods())
                .filter(method -> method.getName().equals(name))
                .findFirst()
                .orElseThrow();
        return new DeclaredMethod(type, found);
    }

    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public static class Aside {

        public void inherited() {}

        public void overridden() {}
    }

    @TransactionAttribute(TransactionAttributeType.REQUIRED)
    public static class JoiningBelowAside extends Aside {

        @Override
        public void overridden() {}
    }

    public static class Joining {

        public void joining() {}
    }

    @TransactionAttribute(TransactionAttributeType.NEVER)
    public static class AsideBelowJoining extends Joining {}

    @Transactional(Transactional.TxType.NEVER)
    public static class OverTransactional {

        public void work() {}
    }

    public static class BelowTransactional extends OverTransactional {}

    public static class Later {

        public Future<String> future() {
            throw new UnsupportedOperationException();
        }
    }
}
