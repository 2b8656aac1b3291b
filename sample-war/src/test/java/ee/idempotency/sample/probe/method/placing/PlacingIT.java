// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.sample.probe.method.placing;

import static ee.idempotency.sample.probe.method.MethodProbe.TABLES;
import static ee.idempotency.sample.probe.method.MethodProbe.http;
import static org.assertj.core.api.Assertions.assertThat;

import ee.idempotency.arquillian.Http;
import ee.idempotency.sample.probe.Tables;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The annotation protects from the class, from a stereotype and from a superclass. */
class PlacingIT {

    private final String key = UUID.randomUUID().toString();

    @ParameterizedTest
    @ValueSource(strings = {"OnStateless", "OnPlain", "OnStereotype", "InheritingStateless", "InheritingPlain"})
    void protects(String bean) {
        String first = Http.text(http().post("placing/" + bean, key));
        String retry = Http.text(http().post("placing/" + bean, key));

        assertThat(first).startsWith(key + " ");
        assertThat(retry).isEqualTo(first);
        assertThat(TABLES.notes(key)).isOne();
        assertThat(TABLES.records(Tables.record(getClass().getPackageName() + "." + bean + ".place", key)))
                .isOne();
    }
}
