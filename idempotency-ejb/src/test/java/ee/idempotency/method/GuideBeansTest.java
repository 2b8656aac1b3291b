// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.method;

import static org.assertj.core.api.Assertions.assertThat;

import ee.idempotency.IdempotencySettings;
import ee.idempotency.guide.Jobs;
import ee.idempotency.guide.Nesting;
import ee.idempotency.guide.ProtectAMethod;
import ee.idempotency.guide.Readme;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The beans that the guide shows pass the checks of a deployment. */
class GuideBeansTest {

    private final ResultFormats formats = new ResultFormats(List.of(), ResultFormats.ownJsonb(), false);
    private final MethodReader reader = new MethodReader(IdempotencySettings.defaults(), formats);

    @ParameterizedTest
    @ValueSource(
            classes = {
                Readme.Payments.class,
                ProtectAMethod.Captures.class,
                ProtectAMethod.Payments.class,
                Nesting.Checkout.class
            })
    void pass(Class<?> bean) {
        assertThat(new DeploymentReading(reader, (method, operation) -> {}).read(Set.of(bean), Set.of(bean)))
                .isEmpty();
    }

    @Test
    void takeTheKeyThatThePageNames() {
        MethodOperation place = BeanMethod.of(ProtectAMethod.Payments.class)
                .filter(method -> method.method().getName().equals("place"))
                .map(reader::read)
                .flatMap(Optional::stream)
                .findFirst()
                .orElseThrow();
        Object[] order = {new ProtectAMethod.Order(new ProtectAMethod.Customer("c7"), 12)};

        assertThat(place.keyOf(order, name -> List.of()))
                .hasValueSatisfying(key -> assertThat(key.value()).isEqualTo("c7:12"));
    }

    @Test
    void returnResultsThatAreReadAgain() {
        ResultFormat format = formats.of(Jobs.Receipt.class, 1_000);
        Jobs.Receipt receipt = new Jobs.Receipt("2026-1");

        assertThat(format.decode(format.encode(receipt))).isEqualTo(receipt);
    }
}
