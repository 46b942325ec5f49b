package org.evenhand.acceptance;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Eight systems that send one message after the other and remember those that were acknowledged. */
class Writers implements AutoCloseable {

    private final Set<String> acknowledged = ConcurrentHashMap.newKeySet();
    private final List<Thread> threads = new ArrayList<>();
    private volatile boolean stopping;

    Writers(Sender sender, String account, String prefix) {
        for (int writer = 0; writer < 8; writer++) {
            String own = prefix + "-" + writer + "-";
            threads.add(Thread.ofPlatform().start(() -> write(sender, account, own)));
        }
    }

    private void write(Sender sender, String account, String own) {
        for (int nth = 0; !stopping; nth++) {
            // What is not acknowledged is not sent again: it may be there or not.
            if (sender.isTaken(Sender.message(account, own + nth))) {
                acknowledged.add(own + nth);
            }
        }
    }

    /** The external ids of all messages of which we heard that they are stored. */
    Set<String> acknowledged() {
        return Set.copyOf(acknowledged);
    }

    @Override
    public void close() {
        stopping = true;
        for (Thread thread : threads) {
            try {
                thread.join();
            } catch (InterruptedException stopped) {
                throw new IllegalStateException(stopped);
            }
        }
    }
}
