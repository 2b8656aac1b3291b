// SPDX-License-Identifier: Apache-2.0
package ee.idempotency;

import java.util.Set;

/**
 * The response headers that are not stored by default: credentials, what belongs to one connection (RFC 9110, section 7.6.1),
 * what the server makes anew for each answer, what a content coding adds, and trace headers.
 */
public final class UnstoredHeaders {

    /** The names, in lower case. */
    public static final Set<String> DEFAULT = Set.of(
            "set-cookie",
            "set-cookie2",
            "cookie",
            "authorization",
            "proxy-authorization",
            "www-authenticate",
            "proxy-authenticate",
            "authentication-info",
            "proxy-authentication-info",
            "connection",
            "keep-alive",
            "proxy-connection",
            "te",
            "trailer",
            "transfer-encoding",
            "upgrade",
            "content-length",
            "content-encoding",
            "vary",
            "date",
            "age",
            "server",
            "x-powered-by",
            "traceparent",
            "tracestate",
            "baggage",
            "b3",
            "x-b3-traceid",
            "x-b3-spanid",
            "x-b3-sampled",
            "x-request-id",
            "x-correlation-id");

    private UnstoredHeaders() {}
}
