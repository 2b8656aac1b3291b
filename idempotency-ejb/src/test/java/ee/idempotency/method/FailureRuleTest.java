// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.method;

import static org.assertj.core.api.Assertions.assertThat;

import ee.idempotency.IdempotencyException;
import ee.idempotency.NotCommittedException;
import ee.idempotency.method.Failures.BelowBetween;
import ee.idempotency.method.Failures.Declined;
import ee.idempotency.method.Failures.DeclinedLater;
import ee.idempotency.method.Failures.Kept;
import ee.idempotency.method.Failures.KeptAlone;
import ee.idempotency.method.Failures.KeptBelow;
import ee.idempotency.method.Failures.NotKept;
import ee.idempotency.method.Failures.NotRolledBack;
import ee.idempotency.method.Failures.RolledBack;
import ee.idempotency.method.Failures.RolledBackBelow;
import jakarta.ejb.EJBException;
import jakarta.ejb.Stateless;
import jakarta.enterprise.inject.Stereotype;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.rmi.NoSuchObjectException;
import java.rmi.RemoteException;
import org.junit.jupiter.api.Test;

class FailureRuleTest {

    private final FailureRule ejb = rule(Ejb.class, "place");

    @Test
    void recordsCheckedExceptions() {
        assertThat(ejb.recorded(new Declined("no"))).isTrue();
        assertThat(ejb.recorded(new IOException())).isTrue();
        assertThat(FailureRule.standard().recorded(new Declined("no"))).isTrue();
    }

    @Test
    void recordsNoSystemException() {
        assertThat(ejb.recorded(new IllegalStateException())).isFalse();
        assertThat(ejb.recorded(new EJBException())).isFalse();
        assertThat(ejb.recorded(new RemoteException())).isFalse();
        assertThat(ejb.recorded(new NoSuchObjectException(""))).isFalse();
    }

    @Test
    void recordsNoOtherClass() {
        assertThat(ejb.records(AssertionError.class)).isFalse();
        assertThat(ejb.records(Throwable.class)).isFalse();
        assertThat(ejb.records(String.class)).isFalse();
    }

    @Test
    void doesAsApplicationExceptionsSay() {
        assertThat(ejb.recorded(new Kept("no"))).isTrue();
        assertThat(ejb.recorded(new RolledBack())).isFalse();
    }

    @Test
    void inheritsWhatApplicationExceptionsSay() {
        assertThat(ejb.recorded(new KeptBelow("no"))).isTrue();
        assertThat(ejb.recorded(new RolledBackBelow())).isFalse();
    }

    @Test
    void doesNotInheritWhatIsNotToBe() {
        assertThat(ejb.recorded(new KeptAlone())).isTrue();
        assertThat(ejb.recorded(new NotKept())).isFalse();
        assertThat(ejb.recorded(new NotRolledBack())).isTrue();
    }

    @Test
    void letsTheNearestDesignationDecide() {
        assertThat(ejb.recorded(new BelowBetween())).isTrue();
    }

    @Test
    void recordsNothingOfItsOwn() {
        FailureRule all = rule(Transacted.class, "keepsAll");

        assertThat(ejb.recorded(new IdempotencyException("no", null))).isFalse();
        assertThat(all.recorded(new NotCommittedException("no", false, null))).isFalse();
        assertThat(all.recorded(new IllegalStateException())).isTrue();
    }

    @Test
    void rollsBackOnWhatTheClassNames() {
        FailureRule rule = rule(Transacted.class, "place");

        assertThat(rule.recorded(new Declined("no"))).isFalse();
        assertThat(rule.recorded(new DeclinedLater("no"))).isFalse();
        assertThat(rule.recorded(new IOException())).isTrue();
        assertThat(rule.recorded(new IllegalStateException())).isFalse();
        assertThat(rule.recorded(new RemoteException())).isFalse();
    }

    @Test
    void letsTheMethodCountBeforeTheClass() {
        assertThat(rule(Transacted.class, "plain").recorded(new Declined("no"))).isTrue();
    }

    @Test
    void letsDontRollbackOnWin() {
        FailureRule rule = rule(Transacted.class, "both");

        assertThat(rule.recorded(new DeclinedLater("no"))).isTrue();
        assertThat(rule.recorded(new Declined("no"))).isTrue();
        assertThat(rule.recorded(new IOException())).isFalse();
    }

    @Test
    void inheritsTransactionalFromTheSuperclass() {
        assertThat(rule(Inheriting.class, "place").recorded(new Declined("no"))).isFalse();
    }

    @Test
    void doesNotAskApplicationExceptionsWhereTransactionalRules() {
        FailureRule rule = rule(Transacted.class, "plain");

        assertThat(rule.recorded(new Kept("no"))).isFalse();
        assertThat(rule.recorded(new RolledBack())).isTrue();
    }

    @Test
    void findsTransactionalInStereotypes() {
        FailureRule rule = rule(Stereotyped.class, "place");

        assertThat(rule.recorded(new Declined("no"))).isFalse();
        assertThat(rule.recorded(new IOException())).isTrue();
    }

    private static FailureRule rule(Class<?> bean, String method) {
        try {
            return FailureRule.of(bean, bean.getMethod(method));
        } catch (NoSuchMethodException e) {
            throw new AssertionError(e);
        }
    }

    @Stateless
    public static class Ejb {
        public void place() {}
    }

    @Transactional(rollbackOn = Declined.class)
    public static class Transacted {
        public void place() {}

        @Transactional
        public void plain() {}

        @Transactional(rollbackOn = Exception.class, dontRollbackOn = Declined.class)
        public void both() {}

        @Transactional(dontRollbackOn = Exception.class)
        public void keepsAll() {}
    }

    public static class Inheriting extends Transacted {}

    @Stereotype
    @Transactional(rollbackOn = Declined.class)
    @Retention(RetentionPolicy.RUNTIME)
    @interface Service {}

    @Stereotype
    @Service
    @Retention(RetentionPolicy.RUNTIME)
    @interface OrderService {}

    @OrderService
    public static class Stereotyped {
        public void place() {}
    }
}
