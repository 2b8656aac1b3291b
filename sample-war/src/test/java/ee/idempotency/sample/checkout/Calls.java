// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.sample.checkout;

import static org.assertj.core.api.Assertions.assertThat;

import ee.idempotency.arquillian.Http;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What each call answers when nothing goes wrong, and what its caller reads afterwards. */
interface Calls extends Deployed {

    Pattern BALANCE = Pattern.compile("\\{\"balance\":(\\d+)}");

    @Test
    default void answersAnOrderThatIsReadAsItWasAnswered() {
        String item = ProtectedCall.uniqueItem();

        Answer placed = Request.order(item).send(checkout().alice());

        assertThat(placed.status()).isEqualTo(201);
        assertThat(placed.body())
                .contains("\"id\":" + placed.id(), "\"item\":\"" + item + '"', "\"quantity\":1", "\"amount\":5000")
                .containsPattern("\"createdAt\":\"\\d{4}-\\d{2}-\\d{2}T[0-9:.]+Z\"");
        assertThat(read("api/orders/" + placed.id())).isEqualTo(placed.body());
        assertThat(read("api/orders")).startsWith("[").contains(placed.body());
    }

    @Test
    default void answersARefundWithItsAmount() {
        Answer refund = ProtectedCall.REFUND
                .intent(checkout())
                .request()
                .send(checkout().alice());

        assertThat(refund.body()).contains("\"id\":" + refund.id(), "\"amount\":700");
    }

    @Test
    default void answersACancellationWithNothing() {
        Request cancel = ProtectedCall.CANCEL.intent(checkout()).request();

        Answer cancelled = cancel.send(checkout().alice());

        assertThat(cancelled.status()).isEqualTo(204);
        assertThat(cancelled.body()).isEmpty();
        assertThat(read(cancel.path())).contains("\"status\":\"CANCELLED\"");
    }

    @Test
    default void answersACreditWithTheBalance() {
        long before = balance(read("api/accounts/me"));
        Intent credit = ProtectedCall.CREDIT.intent(checkout());

        Answer answer = credit.request().send(checkout().alice());

        assertThat(balance(answer.body())).isEqualTo(before + (long) credit.mark());
        assertThat(read("api/accounts/me")).isEqualTo(answer.body());
    }

    @Test
    default void answersAPaymentThatIsListedAsCaptured() {
        Intent payment = ProtectedCall.PAYMENT.intent(checkout());

        Answer answer = payment.request().send(checkout().alice());

        assertThat(answer.body()).isEqualTo("{\"id\":" + answer.id() + ",\"status\":\"CAPTURED\"}");
        assertThat(read("api/payments")).containsPattern(listed(payment, "CAPTURED"));
        assertThat(Http.text(checkout().bob().get("api/payments"))).doesNotContainPattern(listed(payment, "CAPTURED"));
    }

    @Test
    default void listsADeclinedCardAsAnAttempt() {
        Intent payment = ProtectedCall.DECLINED_PAYMENT.intent(checkout());

        Answer answer = payment.request().send(checkout().alice());

        assertThat(answer.status()).isEqualTo(402);
        assertThat(answer.values("Content-Type")).containsExactly("application/problem+json");
        assertThat(read("api/payments")).containsPattern(listed(payment, "DECLINED"));
    }

    @Test
    default void makesAnotherLabelUnderAnotherKey() {
        Request label = ProtectedCall.LABEL.intent(checkout()).request();

        Answer one = label.send(checkout().alice());
        Answer other = label.key(Request.freshKey()).send(checkout().alice());

        assertThat(one.body()).hasSize(2048);
        assertThat(other.body()).hasSize(2048).isNotEqualTo(one.body());
    }

    @Test
    default void makesALabelWithoutABody() {
        Intent label = ProtectedCall.LABEL.intent(checkout());
        Request bodiless = label.request().withBody("");

        Answer first = bodiless.send(checkout().alice());
        Answer retry = bodiless.send(checkout().alice());

        assertThat(first.status()).isEqualTo(201);
        assertThat(retry.essence()).isEqualTo(first.essence());
        assertThat(label.effects(checkout())).isEqualTo(1);
    }

    @Test
    default void listsWhatWasImported() {
        Intent imported = ProtectedCall.IMPORT.intent(checkout());

        Answer answer = imported.request().send(checkout().alice());

        assertThat(answer.body()).contains("\"item\":\"" + imported.mark() + '"');
        assertThat(read("api/orders")).contains("\"item\":\"" + imported.mark() + '"');
    }

    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {"IMPORT", "WEBHOOK", "SIGNED_WEBHOOK"})
    default void requiresTheKey(ProtectedCall call) {
        Intent intent = call.intent(checkout());

        Answer answer =
                intent.request().without("Idempotency-Key").send(checkout().alice());

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer).matches(problem -> problem.isProblem("Idempotency-Key is missing"));
        assertThat(intent.effects(checkout())).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"api/orders", "api/orders/1", "api/orders/1/captures", "api/accounts/me", "api/payments"})
    default void readsNothingToSomebodyWithoutCredentials(String path) {
        assertThat(checkout().anonymous().get(path).statusCode()).isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "crash", "delay=soon", "delay=-1", "status=199", "fail,status=600"})
    default void runsNothingWhenItIsToSimulateSomethingUnknown(String unknown) {
        Intent order = ProtectedCall.PLACE_ORDER.intent(checkout());

        Answer refused = order.request().simulating(unknown).send(checkout().alice());

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.body()).contains("X-Simulate: ");
        assertThat(order.effects(checkout())).isZero();
        assertThat(order.request().send(checkout().alice()).replayed()).isFalse();
    }

    private String read(String path) {
        return Http.text(checkout().alice().get(path));
    }

    private static long balance(String account) {
        Matcher balance = BALANCE.matcher(account);
        assertThat(balance.matches()).as(account).isTrue();
        return Long.parseLong(balance.group(1));
    }

    /** One element of the list, whatever the order of its members. */
    private static Pattern listed(Intent payment, String status) {
        return Pattern.compile("\\{(?=[^}]*\"amount\":" + payment.mark() + "\\b)[^}]*\"status\":\"" + status + '"');
    }
}
