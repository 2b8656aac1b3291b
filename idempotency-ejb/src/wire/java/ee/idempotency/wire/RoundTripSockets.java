// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.wire;

import java.io.FilterInputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.concurrent.atomic.LongAdder;
import java.util.concurrent.locks.LockSupport;
import javax.net.SocketFactory;

/**
 * Sockets for PostgreSQL's driver, named to it by its property {@code socketFactory}: they count round trips, and can make them
 * longer, as a network does. The first read after a write is a round trip. Thread-safe.
 */
public final class RoundTripSockets extends SocketFactory {

    private static final LongAdder ROUND_TRIPS = new LongAdder();

    private final Duration network;

    /**
     * Sockets as the driver makes them.
     *
     * @param micros how much longer a round trip takes, in microseconds; the driver's property {@code socketFactoryArg}
     */
    public RoundTripSockets(String micros) {
        this.network = Duration.ofNanos(Long.parseLong(micros) * 1000);
    }

    /** How many there were, on all sockets of the kind. */
    public static long roundTrips() {
        return ROUND_TRIPS.sum();
    }

    @Override
    public Socket createSocket() {
        return new CountingSocket();
    }

    @Override
    public Socket createSocket(String host, int port) throws IOException {
        return connected(new InetSocketAddress(host, port));
    }

    @Override
    public Socket createSocket(InetAddress host, int port) throws IOException {
        return connected(new InetSocketAddress(host, port));
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress localHost, int localPort) throws IOException {
        return createSocket(host, port);
    }

    @Override
    public Socket createSocket(InetAddress host, int port, InetAddress localHost, int localPort) throws IOException {
        return createSocket(host, port);
    }

    private Socket connected(InetSocketAddress address) throws IOException {
        Socket socket = createSocket();
        socket.connect(address);
        return socket;
    }

    private final class CountingSocket extends Socket {

        private volatile boolean written;

        @Override
        public InputStream getInputStream() throws IOException {
            return new FilterInputStream(super.getInputStream()) {

                @Override
                public int read() throws IOException {
                    beginRead();
                    return super.read();
                }

                @Override
                public int read(byte[] bytes, int offset, int length) throws IOException {
                    beginRead();
                    return super.read(bytes, offset, length);
                }
            };
        }

        @Override
        public OutputStream getOutputStream() throws IOException {
            return new FilterOutputStream(super.getOutputStream()) {

                @Override
                public void write(int value) throws IOException {
                    written = true;
                    out.write(value);
                }

                @Override
                public void write(byte[] bytes, int offset, int length) throws IOException {
                    written = true;
                    out.write(bytes, offset, length);
                }
            };
        }

        private void beginRead() {
            if (written) {
                written = false;
                ROUND_TRIPS.increment();
                travel();
            }
        }

        private void travel() {
            long end = System.nanoTime() + network.toNanos();
            for (long left = network.toNanos(); left > 0; left = end - System.nanoTime()) {
                LockSupport.parkNanos(left);
            }
        }
    }
}
