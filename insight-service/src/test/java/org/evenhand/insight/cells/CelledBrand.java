package org.evenhand.insight.cells;

import static org.evenhand.insight.facts.ToldCase.aCase;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.evenhand.insight.facts.Telling;
import org.evenhand.insight.facts.ToldCase;
import org.evenhand.insight.facts.ToldImport;
import org.evenhand.kit.feed.CloudEvent;

/**
 * A brand of half a year whose cases, live ones and those of two imports, wait for times of all lengths, and change: they move
 * to other channels and topics, end in other ways, are merged into others, and one of the imports is taken back.
 */
public class CelledBrand {

    public static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
    private static final Instant SEEN = Instant.parse("2026-07-05T09:31:17Z");
    private static final int SECONDS = 181 * 86_400;
    private static final int AT_ONCE = 1_000;

    private static final String[][] CHANNELS = {
        {"x", "public"}, {"email", "private"}, {"phone", "private"}, {"x", "private"}, {"store", "unknown"}
    };
    private static final String[] TOPICS = {"delivery/late", "delivery/lost", "billing/double", "app", null};
    private static final String[] SEVERITIES = {"low", "medium", "high", null};
    private static final long[] REACHES = {12, 99, 100, 450, 1_000, 8_000, 10_000, 250_000};

    public final String name = "celled-" + UUID.randomUUID();
    private final UUID kept = UUID.randomUUID();
    private final UUID takenBack = UUID.randomUUID();
    private final Telling telling;
    private final Random random;
    private final List<Told> cases = new ArrayList<>();

    private record Told(ToldCase told, Instant arrived, UUID observer) {}

    public CelledBrand(Telling telling, long seed) {
        this.telling = telling;
        this.random = new Random(seed);
    }

    public void tell(int number) {
        List<CloudEvent> events = new ArrayList<>();
        for (int each = 0; each < number; each++) {
            Instant arrived = START.plusSeconds(random.nextInt(SECONDS));
            UUID observer = each % 3 == 0 ? null : each % 10 == 1 ? takenBack : kept;
            ToldCase told = aCase(name, arrived);
            if (observer != null) {
                told.observedBy(observer);
            }
            shape(told, arrived);
            cases.add(new Told(told, arrived, observer));
            events.add(told.told());
        }
        tell(events);
        telling.page(
                ToldImport.ofCases(kept, Instant.parse("2026-07-03T17:20:00Z"), name)
                        .told(),
                ToldImport.ofCases(takenBack, Instant.parse("2026-07-12T00:00:00Z"), name)
                        .told());
    }

    /** Some cases are told anew, as another channel, topic or course; some are merged into others, and so gone. */
    public void change() {
        List<CloudEvent> events = new ArrayList<>();
        for (Told each : cases) {
            int fate = random.nextInt(10);
            if (fate < 3) {
                ToldCase changed = each.told().version(2);
                shape(changed, each.arrived());
                events.add(changed.told());
            } else if (fate == 3) {
                events.add(each.told().version(7).erased());
            }
        }
        tell(events);
    }

    public void takeImportBack() {
        tell(cases.stream()
                .filter(each -> takenBack.equals(each.observer()))
                .map(each -> each.told().version(20).erased())
                .toList());
        telling.page(ToldImport.ofCases(takenBack, SEEN, name).takenBack());
    }

    private void tell(List<CloudEvent> events) {
        for (int from = 0; from < events.size(); from += AT_ONCE) {
            telling.page(events.subList(from, Math.min(events.size(), from + AT_ONCE)));
        }
    }

    private void shape(ToldCase told, Instant arrived) {
        int channel = (int) (random.nextDouble() * random.nextDouble() * CHANNELS.length);
        int severity = random.nextInt(SEVERITIES.length);
        told.on(CHANNELS[channel][0], CHANNELS[channel][1], null)
                .about(TOPICS[random.nextInt(TOPICS.length)], SEVERITIES[severity], "en")
                .by(UUID.randomUUID(), random.nextInt(3) == 0 ? null : REACHES[random.nextInt(REACHES.length)], null)
                .knows(channel != 4, random.nextInt(20) > 0)
                .seen(arrived);
        if (random.nextInt(10) > 0) {
            told.transferred(random.nextInt(4) * random.nextInt(2 + channel))
                    .compensated(random.nextInt(3) == 0 ? 5 : 0);
        }
        Instant answered = arrived.plusSeconds(someTime(4 * 3_600 * (1 + channel)));
        Instant ended = arrived.plusSeconds(someTime(50 * 3_600 * (1 + severity)));
        if (answered.isBefore(SEEN) && random.nextInt(5) > 0) {
            told.answered(random.nextInt(200) == 0 ? arrived.minusSeconds(30) : answered);
        }
        if (ended.isBefore(SEEN)) {
            told.ended(
                    random.nextInt(4) == 0 ? "abandoned" : "resolution",
                    ended,
                    new String[] {"public", "private", "unknown"}[random.nextInt(3)]);
            if (random.nextInt(3) == 0) {
                told.reopened(ended.plusSeconds(random.nextInt(100) == 0 ? -60 : someTime(90 * 3_600)));
            }
        }
        if (random.nextInt(6) == 0) {
            told.watchedUntil(arrived.plusSeconds(Math.min(random.nextInt(400_000), secondsToEnd(arrived))));
        }
    }

    private static int secondsToEnd(Instant arrived) {
        return (int) (Instant.parse("2026-07-03T17:00:00Z").getEpochSecond() - arrived.getEpochSecond());
    }

    /** Of a mean, and now and then of no time at all. */
    private long someTime(long mean) {
        return random.nextInt(50) == 0 ? 0 : (long) (-Math.log(1 - random.nextDouble()) * mean);
    }
}
