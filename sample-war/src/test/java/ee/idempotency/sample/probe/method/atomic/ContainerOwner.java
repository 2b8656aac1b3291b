// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.sample.probe.method.atomic;

import jakarta.ejb.LocalBean;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

/** An EJB, for which its container begins it. */
@Stateless
@LocalBean
public class ContainerOwner implements Owner {

    @Inject
    private Ending ending;

    @Override
    public String call(Effects effects, String text, String inside, String after) {
        String result = effects.place(text, text, inside);
        ending.make(after);
        return result;
    }
}
