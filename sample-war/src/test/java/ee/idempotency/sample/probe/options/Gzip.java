// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.sample.probe.options;

import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.WriterInterceptor;
import jakarta.ws.rs.ext.WriterInterceptorContext;
import java.io.IOException;
import java.io.OutputStream;
import java.util.zip.GZIPOutputStream;

/** Compresses answers for clients that ask for it. */
@Provider
public class Gzip implements WriterInterceptor {

    @Context
    private HttpHeaders request;

    @Override
    public void aroundWriteTo(WriterInterceptorContext context) throws IOException {
        if (!"gzip".equals(request.getHeaderString("Accept-Encoding"))) {
            context.proceed();
            return;
        }
        context.getHeaders().putSingle("Content-Encoding", "gzip");
        OutputStream plain = context.getOutputStream();
        GZIPOutputStream compressed = new GZIPOutputStream(plain);
        context.setOutputStream(compressed);
        context.proceed();
        compressed.finish();
    }
}
