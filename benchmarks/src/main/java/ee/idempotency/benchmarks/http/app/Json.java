// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.benchmarks.http.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;

/** JSON as the servers read and write it, for endpoints that need the bytes. */
@ApplicationScoped
public class Json {

    /** Thread-safe. */
    static final Jsonb JSONB = JsonbBuilder.create();

    public NewOrder read(byte[] json) {
        return JSONB.fromJson(new ByteArrayInputStream(json), NewOrder.class);
    }

    public byte[] write(Order order) {
        ByteArrayOutputStream json = new ByteArrayOutputStream();
        JSONB.toJson(order, json);
        return json.toByteArray();
    }
}
