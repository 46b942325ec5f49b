package org.evenhand.acceptance;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntSupplier;

/** Stands between two programs and does to their requests what networks do. */
class ChaosProxy implements AutoCloseable {

    /** What becomes of a request. */
    enum Fault {
        PASS,
        DELAY,
        /** The request is never answered and never forwarded. */
        BLACK_HOLE,
        /** The connection is reset before a request could be read. */
        RESET_ON_ACCEPT,
        /** The answer breaks off in the middle. */
        RESET_MID_BODY,
        /** The request is forwarded and answered, so what it asked for is done; nobody ever hears of it. */
        DROP_RESPONSE
    }

    private static final InetAddress HERE = InetAddress.getLoopbackAddress();

    private final ServerSocket door;
    private final IntSupplier target;
    private final Random random = new Random(20_000);
    private final Map<Fault, Double> shares = new EnumMap<>(Fault.class);
    private final Map<Fault, AtomicInteger> inflicted = new ConcurrentHashMap<>();

    /** A proxy before the port that the supplier names, asked anew for each connection. */
    ChaosProxy(IntSupplier target) {
        this.target = target;
        try {
            door = new ServerSocket(0, 200, HERE);
        } catch (IOException noPort) {
            throw new UncheckedIOException(noPort);
        }
        Thread.ofVirtual().start(this::accept);
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + door.getLocalPort());
    }

    /** From now on, this share of the requests meets with the fault. */
    synchronized void inflict(Fault fault, double share) {
        shares.put(fault, share);
    }

    synchronized void behave() {
        shares.clear();
    }

    int inflicted(Fault fault) {
        return inflicted.getOrDefault(fault, new AtomicInteger()).get();
    }

    private void accept() {
        while (!door.isClosed()) {
            try {
                Socket client = door.accept();
                Thread.ofVirtual().start(() -> serve(client));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void serve(Socket client) {
        try (client) {
            if (draws(Fault.RESET_ON_ACCEPT)) {
                reset(client);
                return;
            }
            try (Socket server = new Socket(HERE, target.getAsInt())) {
                forward(client, server);
            } catch (IOException eitherIsGone) {
                reset(client);
            }
        } catch (IOException | RuntimeException gone) {
            // Either side has left, or the target is not known yet; the other side sees its connection end.
        }
    }

    private void forward(Socket client, Socket server) throws IOException {
        InputStream requests = new BufferedInputStream(client.getInputStream());
        InputStream responses = new BufferedInputStream(server.getInputStream());
        while (true) {
            byte[] request = HttpMessage.read(requests);
            if (request.length == 0) {
                return;
            }
            Fault fault = draw();
            if (fault == Fault.BLACK_HOLE) {
                requests.transferTo(java.io.OutputStream.nullOutputStream());
                return;
            }
            server.getOutputStream().write(request);
            byte[] response = HttpMessage.read(responses);
            switch (fault) {
                case DROP_RESPONSE -> {
                    reset(client);
                    return;
                }
                case RESET_MID_BODY -> {
                    client.getOutputStream().write(Arrays.copyOf(response, response.length / 2));
                    reset(client);
                    return;
                }
                case DELAY -> pause(500);
                case PASS, BLACK_HOLE, RESET_ON_ACCEPT -> {}
            }
            client.getOutputStream().write(response);
        }
    }

    private Fault draw() {
        for (Fault fault : Fault.values()) {
            if (fault != Fault.RESET_ON_ACCEPT && draws(fault)) {
                return fault;
            }
        }
        return Fault.PASS;
    }

    private synchronized boolean draws(Fault fault) {
        boolean drawn = random.nextDouble() < shares.getOrDefault(fault, 0.0);
        if (drawn) {
            inflicted.computeIfAbsent(fault, first -> new AtomicInteger()).incrementAndGet();
        }
        return drawn;
    }

    private static void reset(Socket socket) throws IOException {
        // With nothing to linger for, closing sends a reset instead of an orderly end.
        socket.setSoLinger(true, 0);
        socket.close();
    }

    private static void pause(long millis) {
        try {
            TimeUnit.MILLISECONDS.sleep(millis);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() throws IOException {
        door.close();
    }
}
