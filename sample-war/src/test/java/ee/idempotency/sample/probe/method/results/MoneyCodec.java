// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.sample.probe.method.results;

import static java.nio.charset.StandardCharsets.UTF_8;

import ee.idempotency.spi.ResultCodec;
import jakarta.enterprise.context.ApplicationScoped;
import java.lang.reflect.Type;

/** The application's own way to store one type. */
@ApplicationScoped
public class MoneyCodec implements ResultCodec {

    @Override
    public boolean handles(Type declaredType) {
        return declaredType == Money.class;
    }

    @Override
    public byte[] encode(Type declaredType, Object value) {
        return value.toString().getBytes(UTF_8);
    }

    @Override
    public Object decode(Type declaredType, byte[] stored) {
        return Money.parse(new String(stored, UTF_8));
    }
}
