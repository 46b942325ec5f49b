package org.evenhand.insight.observed;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Cases of which the truth is known, because they are made up: answered within a day or never, watched for three days. */
public class MadeCases {

    private static final int DAY = 86_400;
    private static final long START = 1_767_225_600;

    private final List<Map<String, String>> rows = new ArrayList<>();
    private final Random random;
    private int customers = 1_000_000;
    private boolean isLate;

    public MadeCases(long seed) {
        random = new Random(seed);
    }

    /** Those that follow are of so many customers. */
    public MadeCases ofCustomers(int number) {
        customers = number;
        return this;
    }

    /** Those that follow are entered a second after they arrived. */
    public MadeCases late() {
        isLate = true;
        return this;
    }

    /** Adds so many cases of which no sort came on both sides. */
    public MadeCases addApart(int cases) {
        for (int i = 0; i < cases; i++) {
            add(i % 2 == 0 ? "public" : "private", "topic " + i % 4, "high", 0.5);
        }
        return this;
    }

    /** Adds a case that is answered within a day with this probability, and one in seven of which is lost from sight. */
    public MadeCases add(String audience, String topic, String severity, double answered) {
        Map<String, String> row = new HashMap<>();
        long opened = START + rows.size() * 60L;
        long answer = random.nextInt(DAY - 400);
        long watched = random.nextInt(7) == 0 ? random.nextInt(DAY) : 3 * DAY;
        row.put("case_id", "case " + rows.size());
        row.put("customer_id", "customer " + random.nextInt(customers));
        row.put("channel", audience.equals("public") ? "twitter" : "email");
        row.put("visibility", audience);
        row.put("topic", topic);
        row.put("severity", severity);
        row.put("opened_at", String.valueOf(opened));
        if (isLate) {
            row.put("entered_at", String.valueOf(opened + 1));
        }
        if (random.nextDouble() < answered && answer <= watched) {
            row.put("first_answer", String.valueOf(opened + answer));
        }
        row.put("observation_end", String.valueOf(opened + watched));
        rows.add(row);
        return this;
    }

    /** So many cases of both sides together, which have nothing in common and fare alike. */
    public static ObservedCases alike(long seed, int cases, double answered) {
        MadeCases made = new MadeCases(seed);
        for (int i = 0; i < cases; i++) {
            made.add(i % 2 == 0 ? "public" : "private", "all", "all", answered);
        }
        return made.cases();
    }

    /**
     * Cases of so many sorts that few are of the same one. Topic and severity add to the share answered, and so does being
     * public, which is more usual with what is answered least.
     */
    public static ObservedCases thin(long seed, int cases, double addedInPublic) {
        MadeCases made = new MadeCases(seed);
        for (int i = 0; i < cases; i++) {
            int topic = made.random.nextInt(15);
            int severity = made.random.nextInt(12);
            boolean isPublic = made.random.nextDouble() < 0.15 + 0.7 * topic / 14;
            double answered = 0.75 - 0.45 * topic / 14 - 0.1 * severity / 11;
            made.add(
                    isPublic ? "public" : "private",
                    "topic " + topic,
                    "severity " + severity,
                    answered + (isPublic ? addedInPublic : 0));
        }
        return made.cases();
    }

    public ObservedCases cases() {
        return ObservedSet.of(rows);
    }
}
