// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.sample.probe.refusal.method;

import static java.nio.charset.StandardCharsets.US_ASCII;

import ee.idempotency.spi.ResultCodec;
import jakarta.enterprise.context.ApplicationScoped;
import java.lang.reflect.Type;
import java.util.Currency;

/** Stores what JSON-B does not read back. */
@ApplicationScoped
public class CurrencyCodec implements ResultCodec {

    @Override
    public boolean handles(Type declaredType) {
        return declaredType == Currency.class;
    }

    @Override
    public byte[] encode(Type declaredType, Object value) {
        return value.toString().getBytes(US_ASCII);
    }

    @Override
    public Object decode(Type declaredType, byte[] stored) {
        return Currency.getInstance(new String(stored, US_ASCII));
    }
}
