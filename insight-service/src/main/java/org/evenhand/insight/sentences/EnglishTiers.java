package org.evenhand.insight.sentences;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.evenhand.insight.attention.ValueReport;
import org.evenhand.insight.attention.ValueReport.Tier;
import org.evenhand.insight.comparison.Comparison;
import org.evenhand.insight.measures.Measure;
import org.evenhand.insight.measures.Served;
import org.evenhand.insight.sentences.EnglishMeasures.Degree;
import org.evenhand.statistics.Margins;
import org.evenhand.statistics.Thresholds;
import org.evenhand.statistics.Verdict;

/** Whether customers of different value are served alike, in English. */
record EnglishTiers(Numbers numbers) implements TierLanguage {

    private static final String BY_POLICY = "by policy";

    @Override
    public String headline(ValueReport report) {
        TierFinding finding = TierFinding.of(report);
        return switch (finding.verdict()) {
            case NOT_ENOUGH_DATA -> "Not enough is known yet";
            case EQUAL_WITHIN_MARGIN -> "Customers of " + withReference(finding, report) + clause(report, Degree.ALIKE);
            case UNEQUAL_HIGHER, UNEQUAL_LOWER -> apart(finding, report, Degree.MORE, Degree.LESS, "less often");
            case SMALL_DIFFERENCE ->
                isAcrossNone(finding, report)
                        ? "Customers of " + withReference(finding, report) + clause(report, Degree.NOT_QUITE)
                        : apart(finding, report, Degree.A_LITTLE_MORE, Degree.A_LITTLE_LESS, "a little less often");
            case UNCLEAR ->
                "Not clear whether customers of " + withReference(finding, report) + clause(report, Degree.ALIKE);
        };
    }

    /** Those that are served more often, and behind them those that are served less often. */
    private static String apart(TierFinding finding, ValueReport report, Degree more, Degree less, String lessOften) {
        List<Tier> above = finding.tiers().stream()
                .filter(each -> each.share().adjusted().estimate() > 0)
                .toList();
        List<Tier> below =
                finding.tiers().stream().filter(each -> !above.contains(each)).toList();
        String reference = " than those of " + names(List.of(report.reference()));
        return above.isEmpty()
                ? "Customers of " + tiers(below) + clause(report, less) + reference
                : "Customers of " + tiers(above) + clause(report, more) + reference
                        + (below.isEmpty() ? "" : ", those of " + tiers(below) + " " + lessOften);
    }

    private static boolean isAcrossNone(TierFinding finding, ValueReport report) {
        return EnglishDoubts.isRangeAcrossNone(
                Subject.of(report), finding.tiers().getFirst().share());
    }

    private static String clause(ValueReport report, Degree degree) {
        return " " + EnglishMeasures.clause(measure(report), report.tau(), degree);
    }

    private static Measure measure(ValueReport report) {
        return Served.named(report.measure()).share();
    }

    private static String withReference(TierFinding finding, ValueReport report) {
        return names(Stream.concat(finding.tiers().stream().map(Tier::tier), Stream.of(report.reference()))
                .toList());
    }

    private static String tiers(List<Tier> tiers) {
        return names(tiers.stream().map(Tier::tier).toList());
    }

    private static String names(List<String> tiers) {
        return (tiers.size() == 1 ? "tier " : "tiers ") + EnglishWords.list(tiers);
    }

    @Override
    public Optional<String> finding(ValueReport report) {
        TierFinding finding = TierFinding.of(report);
        return finding.verdict() == Verdict.NOT_ENOUGH_DATA
                ? Optional.empty()
                : new EnglishFindings(numbers)
                        .finding(
                                Subject.of(report),
                                finding.tiers().getFirst().share().adjusted(),
                                "of tier " + finding.tiers().getFirst().tier(),
                                "of tier " + report.reference());
    }

    @Override
    public List<String> notes(ValueReport report, Margins margins, Thresholds thresholds) {
        TierFinding finding = TierFinding.of(report);
        if (finding.verdict() == Verdict.NOT_ENOUGH_DATA) {
            return List.of();
        }
        List<String> notes = new ArrayList<>();
        Comparison first = finding.tiers().getFirst().share();
        notes.addAll(new EnglishDoubts(numbers).of(Subject.of(report), first, margins));
        if (!EnglishDoubts.isFound(first) && report.p() != null && report.p() <= thresholds.significance()) {
            notes.add(
                    "A test of all tiers together, over the whole course, finds a difference all the same, hardly by chance.");
        }
        List<String> promised = report.tiers().stream()
                .filter(each -> each.policy().equals(BY_POLICY))
                .map(Tier::tier)
                .toList();
        if (!promised.isEmpty()) {
            notes.add("A published policy promises %s another service: that difference is what was promised."
                    .formatted(names(promised)));
        }
        return notes;
    }

    @Override
    public String notEnough(ValueReport report, Thresholds thresholds) {
        return report.reason() != null
                ? EnglishFindings.capital(report.reason()) + "."
                : TierFinding.of(report).tiers().stream()
                        .findFirst()
                        .map(first -> notEnough(first, report, thresholds))
                        .orElse("There is nothing to compare.");
    }

    private String notEnough(Tier tier, ValueReport report, Thresholds thresholds) {
        Comparison share = tier.share();
        if (EnglishEnough.hasTooFewCases(share, thresholds)) {
            return "%s of tier %s and %s of tier %s; each tier needs %d."
                    .formatted(
                            EnglishWords.cases(share.crude().a().cases(), numbers),
                            tier.tier(),
                            numbers.count(share.crude().b().cases()),
                            report.reference(),
                            thresholds.minimumCases());
        }
        if (EnglishEnough.hasTooFewEvents(share, thresholds)) {
            return "Of tier %s %s and of tier %s %s %s; each tier needs %d."
                    .formatted(
                            tier.tier(),
                            numbers.count(share.crude().a().events()),
                            report.reference(),
                            numbers.count(share.crude().b().events()),
                            EnglishMeasures.happened(measure(report), report.tau()),
                            thresholds.minimumEvents());
        }
        String because = share.because() == null ? "there is nothing to compare" : share.because();
        return EnglishFindings.capital(EnglishDurations.inWords(because)) + ".";
    }

    @Override
    public Optional<String> unknown(ValueReport report) {
        if (report.unknownTier() == null) {
            return Optional.of("Of a few cases the tier is not known; they are in no number.");
        }
        return report.unknownTier() == 0
                ? Optional.empty()
                : Optional.of("Of %s the tier is not known; they are in no number."
                        .formatted(EnglishWords.cases(report.unknownTier(), numbers)));
    }

    @Override
    public Optional<String> chance(ValueReport report) {
        return Optional.ofNullable(report.p())
                .map(p ->
                        "If all tiers were served equally soon, chance would show differences at least as large with probability %s."
                                .formatted(numbers.probability(p)));
    }

    @Override
    public String served(Served served) {
        return switch (served) {
            case ANSWER -> "answers";
            case RESOLUTION -> "resolutions";
        };
    }

    @Override
    public String share(ValueReport report) {
        return "%s within %s, more or fewer of 100"
                .formatted(
                        EnglishFindings.capital(EnglishMeasures.event(measure(report))),
                        EnglishDurations.of(report.tau()));
    }

    @Override
    public String waiting(ValueReport report) {
        return "%s, longer or shorter"
                .formatted(EnglishMeasures.title(Served.named(report.measure()).meanWait(), report.tau()));
    }

    @Override
    public String caution() {
        return "Why they differ, if they do, cannot be told from this: customers of one tier may ask for other things in ways that nobody recorded.";
    }

    @Override
    public Explanation explanation(Margins margins) {
        return EnglishAttentionExplanations.tiers(margins, numbers);
    }
}
