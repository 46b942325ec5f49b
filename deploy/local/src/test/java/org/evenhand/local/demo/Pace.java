package org.evenhand.local.demo;

import static java.time.temporal.ChronoUnit.SECONDS;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** What the files say about the pace of the first answer and of the resolution, with nothing but the files to go by. */
final class Pace {

    private static final String EMAIL = Door.EMAIL.source;

    private Pace() {}

    /** As the naive reader compares: everything in one heap. */
    static HazardRatio crudeAnswers(String source) {
        return HazardRatio.of(againstEmail(source, row -> true, row -> answer(row, "all", is(row, source))));
    }

    static HazardRatio answersWithinCells(String source) {
        return HazardRatio.of(againstEmail(source, row -> true, row -> answer(row, row.cell(), is(row, source))));
    }

    static HazardRatio resolutionsWithinCells(String source) {
        return HazardRatio.of(againstEmail(source, row -> row.answeredAt().isPresent(), row -> {
            double stop = row.answeredAt().get().until(row.lastSeen(), SECONDS);
            return new Spell(row.cell(), -1, stop, row.resolvedAt().isPresent(), is(row, source));
        }));
    }

    /** Per doubling of the followers, among those whose followers are known. */
    static HazardRatio loudness(boolean inPublic) {
        return HazardRatio.of(Generated.CASES.stream()
                .filter(row -> row.inPublic() == inPublic && row.followers().isPresent())
                .map(row -> answer(row, row.cell() + row.source(), doublings(row)))
                .toList());
    }

    /** Resolution of private cases after against before they went public, from the answer on. */
    static HazardRatio goingPublic() {
        List<Spell> spells = new ArrayList<>();
        Generated.CASES.stream()
                .filter(row -> !row.inPublic() && row.answeredAt().isPresent())
                .forEach(row -> spells.addAll(beforeAndAfter(row)));
        return HazardRatio.of(spells);
    }

    private static List<Spell> beforeAndAfter(CaseRow row) {
        String stratum = row.cell() + row.source();
        boolean resolved = row.resolvedAt().isPresent();
        double answered = since(row, row.answeredAt().get());
        double stop = since(row, row.lastSeen());
        double turned = row.wentPublicAt().map(time -> since(row, time)).orElse(Double.MAX_VALUE);
        if (turned >= stop) {
            return List.of(new Spell(stratum, answered, stop, resolved, 0));
        }
        if (turned <= answered) {
            return List.of(new Spell(stratum, answered, stop, resolved, 1));
        }
        return List.of(new Spell(stratum, answered, turned, false, 0), new Spell(stratum, turned, stop, resolved, 1));
    }

    private static List<Spell> againstEmail(String source, Predicate<CaseRow> wanted, Function<CaseRow, Spell> spell) {
        return Generated.CASES.stream()
                .filter(row -> row.source().equals(source) || row.source().equals(EMAIL))
                .filter(wanted)
                .map(spell)
                .toList();
    }

    private static Spell answer(CaseRow row, String stratum, double covariate) {
        double stop = since(row, row.answeredAt().orElse(row.lastSeen()));
        return new Spell(stratum, -1, stop, row.answeredAt().isPresent(), covariate);
    }

    private static double is(CaseRow row, String source) {
        return row.source().equals(source) ? 1 : 0;
    }

    private static double since(CaseRow row, Instant time) {
        return row.openedAt().until(time, SECONDS);
    }

    private static double doublings(CaseRow row) {
        return Math.log(1.0 + row.followers().getAsInt()) / Math.log(2);
    }

    static Stream<Door> others() {
        return Stream.of(Door.values()).filter(door -> door != Door.EMAIL);
    }
}
