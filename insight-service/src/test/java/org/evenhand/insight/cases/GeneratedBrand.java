package org.evenhand.insight.cases;

import static org.evenhand.insight.facts.ToldCase.aCase;

import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.evenhand.insight.facts.Telling;
import org.evenhand.insight.facts.ToldCase;
import org.evenhand.insight.facts.ToldImport;

/** A brand whose cases have everything that can happen to a case, and much that should not. */
public class GeneratedBrand {

    private static final Instant START = Instant.parse("2026-02-01T00:00:00Z");
    private static final long MONTH = Duration.ofDays(28).toSeconds();
    private static final String[][] CHANNELS = {
        {"phone", "private", "VOICE"},
        {"x", "public", "=twitter"},
        {"x", "private", "=twitter"},
        {"email", "private", null},
        {"store", "unknown", "WALK in"}
    };

    private final Random random = new Random(42);
    private final String brand;
    private final UUID importId = UUID.randomUUID();

    private GeneratedBrand(String brand) {
        this.brand = brand;
    }

    /** Tells so many cases of a brand, and an import that left some out. */
    public static void tell(Telling telling, String brand, int cases) {
        GeneratedBrand generated = new GeneratedBrand(brand);
        telling.page(IntStream.range(0, cases)
                .mapToObj(number -> generated.aCaseOfAnyKind(number).told())
                .toList());
        telling.page(ToldImport.ofCases(generated.importId, START.plusSeconds(2 * MONTH), brand)
                .leavingOut(brand, "phone", "closed date before opened date", 129)
                .leavingOutOfNoBrand("x", "no brand is named", 7)
                .told());
    }

    private ToldCase aCaseOfAnyKind(int number) {
        // Several cases arrive in the same second, so pages must not cut between them.
        Instant arrived = START.plusSeconds((long) (random.nextDouble() * MONTH) / 1_800 * 1_800);
        String[] channel = CHANNELS[(int) (random.nextDouble() * random.nextDouble() * CHANNELS.length)];
        ToldCase told = aCase(brand, arrived)
                .on(channel[0], channel[1], channel[2])
                .knows(!channel[0].equals("store"), random.nextInt(10) > 0)
                .replies(random.nextInt(3), 0);
        if (random.nextInt(3) > 0) {
            told.named("T-" + number);
        }
        if (random.nextInt(2) == 0) {
            told.observedBy(importId);
        }
        if (random.nextInt(5) == 0) {
            told.replies(2, 1);
        }
        if (random.nextInt(8) == 0) {
            told.enteredAt(arrived.plusSeconds(random.nextInt(40_000)));
        }
        if (random.nextInt(3) > 0) {
            told.answered(arrived.plusSeconds(random.nextInt(120_000) - 2_000));
        }
        if (random.nextInt(3) > 0) {
            told.ended(ending(), arrived.plusSeconds(random.nextInt(1_500_000) - 20_000), audience());
        }
        return random.nextInt(10) == 0 ? told.watchedUntil(arrived.plusSeconds(random.nextInt(200_000))) : told;
    }

    private String ending() {
        return new String[] {"resolution", "resolution", "resolution", "abandoned", "duplicate"}[random.nextInt(5)];
    }

    private String audience() {
        return new String[] {"public", "private", "private", "unknown"}[random.nextInt(4)];
    }
}
