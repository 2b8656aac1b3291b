// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.method;

import ee.idempotency.IdempotencySettings;
import ee.idempotency.application.ApplicationBeans;
import ee.idempotency.spi.ResultCodec;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.json.bind.Jsonb;
import java.util.List;
import org.jspecify.annotations.NullUnmarked;

/**
 * The beans that the application brings for the method door, injected: an extension's own BeanManager sees none of them on Payara,
 * where it belongs to the library's archive. For one look at deployment.
 */
@Dependent
@NullUnmarked
class BroughtBeans {

    @Inject
    private Instance<IdempotencySettings> settings;

    @Inject
    private Instance<ResultCodec> codecs;

    @Inject
    private Instance<Jsonb> jsonb;

    IdempotencySettings settings() {
        return ApplicationBeans.settings(settings);
    }

    ResultFormats formats() {
        List<ResultCodec> all = codecs.stream().toList();
        return jsonb.isUnsatisfied()
                ? new ResultFormats(all, ResultFormats.ownJsonb(), false)
                : new ResultFormats(all, jsonb.get(), true);
    }
}
