package org.evenhand.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.evenhand.bench.Clients.Pace;
import org.evenhand.bench.Clients.Work;
import org.evenhand.local.Remarks;

/** (b) Messages posted one a request by several clients, beside bare inserts of one row over as many connections. */
record LivePosts(Product product, LiveAccount account, int clients, Duration time, int rounds, Remarks remarks) {

    private static final double AIM = 0.5;

    List<Figure> measure() throws Exception {
        Readers readers = new Readers(product);
        Clients some = new Clients(clients, time);
        some.run(this::poster);
        some.run(this::inserter);
        readers.awaitCaughtUp();
        readers.pause();
        Figure paused;
        try {
            paused = compare("(b) live, %d clients, readers paused".formatted(clients), AIM, some);
        } finally {
            readers.goOn();
        }
        readers.awaitCaughtUp();
        Figure reading = compare("(b) live, %d clients, readers on".formatted(clients), 0, some);
        readers.awaitCaughtUp();
        Figure alone = compare("(b) live, 1 client", 0, new Clients(1, time));
        return List.of(paused, reading, alone);
    }

    /** Takes turns, so that a machine that is busy for a while slows down both. */
    private Figure compare(String name, double aim, Clients some) throws Exception {
        List<Pace> posts = new ArrayList<>();
        List<Pace> inserts = new ArrayList<>();
        CpuTime before = CpuTime.now(product);
        long posted = 0;
        for (int round = 0; round < rounds; round++) {
            inserts.add(some.run(this::inserter));
            posts.add(some.run(this::poster));
            remarks.say("%s: %,.0f posts/s (%s), %,.0f inserts/s (%s)"
                    .formatted(
                            name,
                            posts.getLast().perSecond(),
                            posts.getLast().latency(),
                            inserts.getLast().perSecond(),
                            inserts.getLast().latency()));
        }
        return new Figure(
                name,
                mean(posts),
                "single inserts",
                mean(inserts),
                aim,
                "acknowledged after " + posts.getLast().latency() + "; insert "
                        + inserts.getLast().latency());
    }

    private static double mean(List<Pace> paces) {
        return paces.stream().mapToDouble(Pace::perSecond).average().orElseThrow();
    }

    private Work poster() throws Exception {
        Post post = new Post(product.ingestPort(), product.token());
        return new Work() {
            @Override
            public void once() throws Exception {
                post.store(account.message(account.nextName()));
            }

            @Override
            public void close() throws Exception {
                post.close();
            }
        };
    }

    private Work inserter() throws Exception {
        SingleInsert insert = new SingleInsert(product, account);
        return new Work() {
            @Override
            public void once() throws Exception {
                insert.store(account.nextName());
            }

            @Override
            public void close() throws Exception {
                insert.close();
            }
        };
    }
}
