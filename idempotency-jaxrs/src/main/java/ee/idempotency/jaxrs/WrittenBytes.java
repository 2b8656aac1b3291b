// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.jaxrs;

import java.io.ByteArrayOutputStream;

/**
 * What a message body writer writes. Most write all in one piece, for which the array is made to measure; it is handed out as it
 * is then, since whatever came behind it would need another one. For one thread.
 */
final class WrittenBytes extends ByteArrayOutputStream {

    @Override
    public synchronized byte[] toByteArray() {
        return count == buf.length ? buf : super.toByteArray();
    }
}
