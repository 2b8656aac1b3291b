// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.sample.probe.method.program;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;

/** In an EJB that has a transaction only if its caller has one; the attribute counts for what the class itself declares. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class SupportingJobs extends Jobs {

    @Override
    public String execute(String key, String text, String failure) {
        return super.execute(key, text, failure);
    }

    @Override
    public String attempt(String key, String text, String failure) throws NotCounted {
        return super.attempt(key, text, failure);
    }
}
