// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.benchmarks.http.app;

import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

/** The work, protected by hand: key, order and answer commit together. Also the single steps, for who commits each. */
@Stateless
public class HandwrittenOrders {

    @EJB
    private Orders orders;

    @Inject
    private KeyTable keys;

    @Inject
    private Json json;

    /** All in one transaction. */
    public byte[] place(String key, byte[] body) {
        if (!claim(key, body)) {
            return keys.response(key, body);
        }
        byte[] response = json.write(orders.place(json.read(body)));
        complete(key, response);
        return response;
    }

    public boolean claim(String key, byte[] body) {
        return keys.claim(key, body);
    }

    public void complete(String key, byte[] response) {
        keys.complete(key, response);
    }
}
