// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.engine;

import ee.idempotency.spi.Identity;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * The keys that this node has had lately, so that what claims last looks before it runs again. The eldest one makes room for the
 * newest; what is forgotten costs its next retry a run in vain. Thread-safe.
 */
final class SeenKeys {

    private final Set<Identity> identities;

    SeenKeys(int limit) {
        identities = Collections.synchronizedSet(Collections.newSetFromMap(new LinkedHashMap<>() {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<Identity, Boolean> eldest) {
                return size() > limit;
            }
        }));
    }

    void add(Identity identity) {
        identities.add(identity);
    }

    boolean contains(Identity identity) {
        return identities.contains(identity);
    }
}
