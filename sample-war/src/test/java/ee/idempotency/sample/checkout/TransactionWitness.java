// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.sample.checkout;

import jakarta.inject.Inject;
import jakarta.transaction.Status;
import jakarta.transaction.SystemException;
import jakarta.transaction.UserTransaction;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.WriterInterceptor;
import jakarta.ws.rs.ext.WriterInterceptorContext;
import java.io.IOException;

/** Tells in a header in which state the transaction is when the first byte of the body leaves; it is added to the sample. */
@Provider
public class TransactionWitness implements WriterInterceptor {

    static final String HEADER = "X-Transaction-Status";
    static final String ENDED = String.valueOf(Status.STATUS_NO_TRANSACTION);

    @Inject
    private UserTransaction transaction;

    @Override
    public void aroundWriteTo(WriterInterceptorContext response) throws IOException {
        response.getHeaders().putSingle(HEADER, status());
        response.proceed();
    }

    private int status() throws IOException {
        try {
            return transaction.getStatus();
        } catch (SystemException failed) {
            throw new IOException(failed);
        }
    }
}
