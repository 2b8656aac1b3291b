// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.sample.probe.method.atomic;

import jakarta.enterprise.context.ApplicationScoped;

/** It begins none: the method is the outermost. */
@ApplicationScoped
public class NoOwner implements Owner {

    @Override
    public String call(Effects effects, String text, String inside, String after) {
        return effects.place(text, text, inside);
    }
}
