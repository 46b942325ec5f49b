package org.evenhand.local.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.evenhand.local.demo.Generated.CASES;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

class TruthInTheFilesTest {

    @Test
    void withinTopicAndSeverityEveryChannelHasThePaceOfTheTruth() {
        Map<String, Double> factors = Truth.answerFactors();

        assertThat(Pace.others()).allSatisfy(door -> {
            HazardRatio answers = Pace.answersWithinCells(door.source);
            assertThat(answers.holds(factors.get(door.source)))
                    .as("%s %s", door, answers)
                    .isTrue();
            HazardRatio resolutions = Pace.resolutionsWithinCells(door.source);
            assertThat(resolutions.holds(door.resolutionFactor))
                    .as("%s %s", door, resolutions)
                    .isTrue();
        });
    }

    @Test
    void theMixOfTopicsTurnsTheFavouredPublicPostIntoTheSlowOne() {
        assertThat(Pace.crudeAnswers("x-post").high()).isLessThan(0.85);
        assertThat(Pace.answersWithinCells("x-post").low()).isGreaterThan(1.25);
    }

    @Test
    void theTravelCentreLooksFastOnlyByItsMix() {
        assertThat(Pace.crudeAnswers("travel-centre").low()).isGreaterThan(1.25);
        assertThat(Pace.answersWithinCells("travel-centre").holds(1)).isTrue();
    }

    @Test
    void theLoudAreAnsweredFasterInPublicAndNotInPrivate() {
        assertThat(Pace.loudness(true).holds(Truth.LOUDNESS_PER_DOUBLING)).isTrue();
        assertThat(Pace.loudness(true).low()).isGreaterThan(1);
        assertThat(Pace.loudness(false).holds(1)).isTrue();
    }

    @Test
    void goingPublicSpeedsUpTheResolution() {
        assertThat(Pace.goingPublic().holds(Truth.RESOLVED_FASTER_ONCE_PUBLIC)).isTrue();
    }

    @Test
    void everyEndingHappens() {
        assertThat(share(row -> row.answeredAt().isPresent())).isBetween(0.6, 0.8);
        assertThat(share(
                        row -> row.abandonedAt().isPresent() && row.answeredAt().isEmpty()))
                .isBetween(0.15, 0.25);
        assertThat(share(
                        row -> row.abandonedAt().isPresent() && row.answeredAt().isPresent()))
                .isGreaterThan(0.02);
        assertThat(share(row -> row.abandonedAt().isEmpty() && row.answeredAt().isEmpty()))
                .isBetween(0.05, 0.15);
        assertThat(share(row -> row.lastSeen().equals(row.observationEnd())
                        && row.answeredAt().isPresent()))
                .isGreaterThan(0.003);
        assertThat(share(row ->
                        row.resolvedAt().isPresent() && row.resolutionKind().isEmpty()))
                .isGreaterThan(0.03);
    }

    @Test
    void mostPublicComplaintsThatAreResolvedAreResolvedInPrivate() {
        long inPrivate = resolvedPublicCases("private");
        long inPublic = resolvedPublicCases("public");

        assertThat((double) inPrivate / (inPrivate + inPublic))
                .isCloseTo(Truth.ASKS_FOR_PRIVATE * Truth.GOES_PRIVATE_WHEN_ASKED, within(0.03));
    }

    @Test
    void aboutOneInEightPublicComplaintsFollowsAFailedCallOrMail() {
        Map<String, List<CaseRow>> failures = new HashMap<>();
        int complaints = 0;
        int following = 0;
        for (CaseRow row : CASES) {
            String need = row.customer() + " " + row.topic();
            if (row.inPublic()) {
                complaints++;
                following += failures.getOrDefault(need, List.of()).stream().anyMatch(earlier -> failed(earlier, row))
                        ? 1
                        : 0;
            } else if (row.source().equals("hotline") || row.source().equals("mailbox")) {
                failures.computeIfAbsent(need, each -> new ArrayList<>()).add(row);
            }
        }

        assertThat((double) following / complaints).isCloseTo(Truth.FOLLOWS_FAILURE, within(0.015));
    }

    private static boolean failed(CaseRow earlier, CaseRow complaint) {
        return earlier.answeredAt().isEmpty()
                && earlier.abandonedAt().orElse(earlier.openedAt()).isBefore(complaint.openedAt())
                && earlier.openedAt()
                        .plusSeconds((long) Failures.REMEMBERED_DAYS * Truth.DAY)
                        .isAfter(complaint.openedAt());
    }

    private static long resolvedPublicCases(String kind) {
        return CASES.stream()
                .filter(row -> row.inPublic() && row.resolutionKind().equals(kind))
                .count();
    }

    private static double share(Predicate<CaseRow> predicate) {
        return (double) CASES.stream().filter(predicate).count() / CASES.size();
    }
}
