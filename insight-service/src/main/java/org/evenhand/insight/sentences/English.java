package org.evenhand.insight.sentences;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.evenhand.insight.attention.LoudnessReport;
import org.evenhand.insight.comparison.Comparison;
import org.evenhand.insight.comparison.Comparison.Parts;
import org.evenhand.insight.measures.Measure;
import org.evenhand.insight.measures.NotUsed;
import org.evenhand.insight.resolutions.ResolutionReport;
import org.evenhand.insight.treatment.Grouping;
import org.evenhand.insight.treatment.TreatmentReport;
import org.evenhand.statistics.Margins;
import org.evenhand.statistics.Thresholds;
import org.evenhand.statistics.Verdict;

/** Findings in English. */
final class English implements Language {

    private final Numbers numbers = new Numbers(Locale.ENGLISH);
    private final EnglishFindings findings = new EnglishFindings(numbers);
    private final EnglishCoverage coverage = new EnglishCoverage(numbers);
    private final EnglishDoubts doubts = new EnglishDoubts(numbers);
    private final EnglishEnough enough = new EnglishEnough(numbers);
    private final EnglishNeeded needed = new EnglishNeeded(numbers);
    private final EnglishValues values = new EnglishValues(numbers);
    private final EnglishMix mix = new EnglishMix(numbers);
    private final EnglishPace pace = new EnglishPace(numbers);
    private final EnglishShares shares = new EnglishShares(numbers);
    private final EnglishLoudness loudness = new EnglishLoudness(numbers);
    private final EnglishExplanations explanations = new EnglishExplanations(numbers);
    private final EnglishTiers tiers = new EnglishTiers(numbers);
    private final EnglishGoingPublic goingPublic = new EnglishGoingPublic(numbers);
    private final EnglishQuality quality = new EnglishQuality(numbers);

    @Override
    public Locale locale() {
        return numbers.locale();
    }

    @Override
    public Numbers numbers() {
        return numbers;
    }

    @Override
    public String measure(Measure measure, String tau) {
        return EnglishMeasures.title(measure, tau);
    }

    @Override
    public String side(Grouping grouping, String name) {
        return EnglishSides.side(grouping, name);
    }

    @Override
    public String name(Grouping grouping, String name) {
        return EnglishSides.name(grouping, name);
    }

    @Override
    public String verdict(Subject subject, Comparison comparison) {
        return findings.verdict(subject, comparison);
    }

    @Override
    public String word(Verdict verdict, Measure measure, Margins margins) {
        return switch (verdict) {
            case NOT_ENOUGH_DATA -> "not enough data";
            case EQUAL_WITHIN_MARGIN -> "alike within " + margin(measure, margins);
            case UNEQUAL_HIGHER, UNEQUAL_LOWER -> "unequal";
            case SMALL_DIFFERENCE -> "small difference";
            case UNCLEAR -> "unclear";
        };
    }

    @Override
    public String margin(Measure measure, Margins margins) {
        return EnglishMeasures.margin(measure, margins, numbers);
    }

    @Override
    public Optional<Pair> pair(Subject subject, Comparison comparison) {
        return findings.pair(subject, comparison);
    }

    @Override
    public Optional<String> finding(Subject subject, Comparison comparison) {
        return findings.finding(subject, comparison);
    }

    @Override
    public Optional<String> coverage(Subject subject, Comparison comparison) {
        return coverage.of(subject, comparison.adjusted());
    }

    @Override
    public Optional<String> fewKnown(Subject subject, Comparison comparison) {
        return coverage.fewKnown(subject, comparison);
    }

    @Override
    public List<String> doubts(Subject subject, Comparison comparison, Margins margins) {
        return doubts.of(subject, comparison, margins);
    }

    @Override
    public String notEnough(Subject subject, Comparison comparison, Thresholds thresholds) {
        return enough.notEnough(subject, comparison, thresholds);
    }

    @Override
    public Optional<String> needed(Subject subject, Comparison comparison, Thresholds thresholds) {
        return needed.of(subject, comparison, thresholds);
    }

    @Override
    public Optional<String> parity(TreatmentReport report) {
        return new EnglishParity(numbers).of(report);
    }

    @Override
    public Optional<String> modelBased(Subject subject, Comparison comparison) {
        return needed.model(subject, comparison);
    }

    @Override
    public String countsAsNone(Measure measure, Margins margins) {
        return EnglishMeasures.countsAsNone(measure, margins, numbers);
    }

    @Override
    public String explainedAway(double eValue) {
        String times = numbers.decimal(eValue, 2);
        return "To explain it away, an unrecorded cause would have to be %s times as common on one side and change the outcome %s-fold."
                .formatted(times, times);
    }

    @Override
    public String basis(TreatmentReport report, int fewestCustomers) {
        return EnglishBasis.of(report, fewestCustomers);
    }

    @Override
    public String basis(int fewestCustomers) {
        return EnglishBasis.ofRows(fewestCustomers);
    }

    @Override
    public String likeWithLike(List<String> strata, List<NotUsed> notUsed) {
        return EnglishCoverage.likeWithLike(strata, notUsed);
    }

    @Override
    public String readable(String sentence) {
        return EnglishDurations.inWords(sentence);
    }

    @Override
    public Optional<String> mix(Subject subject, Comparison comparison) {
        return mix.mix(subject, comparison);
    }

    @Override
    public Optional<String> pace(Subject subject, Comparison comparison) {
        return pace.of(subject, comparison);
    }

    @Override
    public Optional<String> same(Subject subject, Comparison comparison) {
        List<String> strata = EnglishCoverage.withoutCoarsened(
                subject.strata(), comparison.adjusted().coarsened());
        return strata.isEmpty() ? Optional.empty() : Optional.of("same " + EnglishWords.list(strata));
    }

    @Override
    public String watchedFor(String tau) {
        return "Of 100 customers whose cases could be watched for the whole time (%s)"
                .formatted(EnglishDurations.of(tau));
    }

    @Override
    public Optional<String> parts(Subject subject, Comparison comparison) {
        return mix.parts(subject, comparison);
    }

    @Override
    public Optional<String> heterogeneity(Comparison comparison) {
        return mix.heterogeneity(comparison);
    }

    @Override
    public String difference(Measure measure, double usual, Double estimate, Double low, Double high) {
        return values.difference(measure, usual, estimate, low, high);
    }

    @Override
    public String value(Measure measure, double usual, Double value) {
        return values.value(measure, usual, value);
    }

    @Override
    public String part(Parts parts, double share) {
        return mix.part(parts, share);
    }

    @Override
    public String unit(Measure measure) {
        return switch (measure) {
            case ANSWER_24H, RESOLUTION_7D, COMPENSATION, REOPEN -> "of 100";
            case ANSWER_TIME, RESOLUTION_TIME -> "mean wait";
            case TRANSFERS -> "per 100 cases";
        };
    }

    @Override
    public DrawnUnit drawn(Measure measure, double usual) {
        return values.drawn(measure, usual);
    }

    @Override
    public String scope(Scope scope) {
        return EnglishScope.of(scope, numbers);
    }

    @Override
    public String shares(ResolutionReport report, Map<String, Integer> ofHundred) {
        return shares.shares(report, ofHundred);
    }

    @Override
    public Optional<String> publicShare(ResolutionReport report) {
        return shares.publicShare(report);
    }

    @Override
    public String kind(String kind) {
        return EnglishShares.kind(kind);
    }

    @Override
    public String loudness(LoudnessReport report) {
        return loudness.headline(report);
    }

    @Override
    public Optional<String> louderTogether(LoudnessReport report) {
        return loudness.together(report);
    }

    @Override
    public String notEnough(LoudnessReport report, Thresholds thresholds) {
        return loudness.notEnough(report, thresholds);
    }

    @Override
    public String perDoubling(LoudnessReport report) {
        return loudness.perDoubling(report);
    }

    @Override
    public String control(LoudnessReport report) {
        return loudness.control(report);
    }

    @Override
    public String grouping(Grouping grouping) {
        return switch (grouping) {
            case PUBLIC_PRIVATE -> "public and private";
            case CHANNELS -> "channels";
            case SOURCES -> "sources";
        };
    }

    @Override
    public String everyGroup() {
        return "each of them";
    }

    @Override
    public String allTheRest() {
        return "all others";
    }

    @Override
    public String usual() {
        return "the usual time";
    }

    @Override
    public String list(List<String> words) {
        return EnglishWords.list(words.stream().map(EnglishWords::attribute).toList());
    }

    @Override
    public String attribute(String attribute, String value) {
        return EnglishWords.attribute(attribute, value);
    }

    @Override
    public String duration(String tau) {
        return EnglishDurations.of(tau);
    }

    @Override
    public String moment(double seconds) {
        return EnglishDurations.moment(seconds, numbers);
    }

    @Override
    public Explanation explanation(Measure measure, Margins margins) {
        return explanations.of(measure, margins);
    }

    @Override
    public Explanation explainedShares() {
        return explanations.shares();
    }

    @Override
    public Explanation explainedLoudness() {
        return explanations.loudness();
    }

    @Override
    public TierLanguage tiers() {
        return tiers;
    }

    @Override
    public GoingPublicLanguage goingPublic() {
        return goingPublic;
    }

    @Override
    public QualityLanguage quality() {
        return quality;
    }
}
