// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.sample.probe.messages;

import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.InvocationContext;

/** An application's interceptor around the library's that lets no exception through. */
public class Tolerant {

    private static final System.Logger LOG = System.getLogger(Tolerant.class.getName());

    @AroundInvoke
    public Object tolerate(InvocationContext invocation) {
        try {
            return invocation.proceed();
        } catch (Exception e) {
            LOG.log(System.Logger.Level.INFO, "tolerated {0}", e.getClass().getSimpleName());
            return null;
        }
    }
}
