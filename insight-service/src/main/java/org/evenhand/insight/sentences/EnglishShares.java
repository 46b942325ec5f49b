package org.evenhand.insight.sentences;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.evenhand.insight.resolutions.ResolutionReport;
import org.evenhand.insight.resolutions.ResolutionReport.KindShare;

/** What became of a hundred customers, in English. */
record EnglishShares(Numbers numbers) {

    String shares(ResolutionReport report, Map<String, Integer> ofHundred) {
        List<String> parts = new ArrayList<>();
        ofHundred.forEach((kind, count) -> {
            if (count > 0) {
                parts.add(part(kind, count));
            }
        });
        return "Of 100 customers, within %s %s."
                .formatted(EnglishDurations.of(report.horizon()), EnglishWords.list(parts));
    }

    private String part(String kind, int count) {
        String number = numbers.count(count);
        return switch (kind) {
            case OfHundred.PUBLIC -> number + (count == 1 ? " was" : " were") + " helped in public";
            case OfHundred.PRIVATE -> number + (count == 1 ? " was" : " were") + " helped in private";
            case OfHundred.UNKNOWN ->
                number + (count == 1 ? " was" : " were") + " helped, but it is not recorded where";
            case OfHundred.UNRESOLVED -> number + " ended without a solution";
            default -> number + " still had an open case";
        };
    }

    static String kind(String kind) {
        return switch (kind) {
            case OfHundred.PUBLIC -> "solved in public";
            case OfHundred.PRIVATE -> "solved in private";
            case OfHundred.UNKNOWN -> "solved, not recorded where";
            case OfHundred.UNRESOLVED -> "ended without a solution";
            default -> "still open";
        };
    }

    Optional<String> publicShare(ResolutionReport report) {
        KindShare share = report.overall().share();
        if (share == null || share.estimate() == null) {
            return Optional.empty();
        }
        String sentence =
                "Among those that were helped, %s were helped in public%s.".formatted(percent(share), range(share));
        KindShare handOff = report.overall().handOff();
        return Optional.of(
                handOff == null || handOff.estimate() == null
                        ? sentence
                        : sentence
                                + " Of the helped ones that had begun in public, %s were helped in private%s."
                                        .formatted(percent(handOff), range(handOff)));
    }

    private String percent(KindShare share) {
        return numbers.decimal(100 * share.estimate(), decimals(share)) + "\u00a0%";
    }

    private String range(KindShare share) {
        int decimals = decimals(share);
        return share.low() == null
                ? ""
                : " (between %s and %s)"
                        .formatted(
                                numbers.decimal(100 * share.low(), decimals),
                                numbers.decimal(100 * share.high(), decimals));
    }

    /** Few are not none, and nearly all are not all. */
    private static int decimals(KindShare share) {
        double low = share.low() == null ? share.estimate() : share.low();
        double high = share.high() == null ? share.estimate() : share.high();
        boolean isPlain = (low == 0 || Numbers.rounded(100 * low, 0).signum() != 0)
                && (high == 1 || Numbers.rounded(100 * high, 0).intValue() != 100);
        return isPlain ? 0 : 1;
    }
}
