package org.evenhand.insight.facts;

import static org.evenhand.insight.facts.ToldCase.aCase;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;

/** Cases of so many sorts that few of them have somebody to be compared with; those in public are answered more often. */
public class ThinStrata {

    private static final Instant START = Instant.parse("2026-02-02T08:00:00Z");

    private ThinStrata() {}

    public static void tell(Telling telling, String brand) {
        Random random = new Random(3);
        List<ToldCase> cases = new ArrayList<>();
        for (int each = 0; each < 600; each++) {
            boolean isPublic = random.nextBoolean();
            Instant arrived = START.plusSeconds(60L * each);
            ToldCase told = aCase(brand, arrived)
                    .on(isPublic ? "x" : "email", isPublic ? "public" : "private", null)
                    .about("topic " + random.nextInt(14), "severity " + random.nextInt(14), "en")
                    .by(UUID.randomUUID(), null, null);
            if (random.nextDouble() < (isPublic ? 0.7 : 0.4)) {
                told.answered(arrived.plusSeconds(random.nextInt(80_000)));
            }
            cases.add(told.seen(START.plusSeconds(600_000)));
        }
        telling.page(cases.stream().map(ToldCase::told).toList());
    }
}
