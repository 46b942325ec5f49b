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

/** Everything that is said of findings, in one language. */
public interface Language {

    Locale locale();

    Numbers numbers();

    /** What a measure is called, as a heading. */
    String measure(Measure measure, String tau);

    /** A side in a sentence, as in "had an answer in public". */
    String side(Grouping grouping, String name);

    /** A side by its name. */
    String name(Grouping grouping, String name);

    /** The verdict as a headline. */
    String verdict(Subject subject, Comparison comparison);

    /** The verdict in a word or three. */
    String word(Verdict verdict, Measure measure, Margins margins);

    /** What may be compared from which difference on. */
    String margin(Measure measure, Margins margins);

    /** The two numbers of a comparison, with what they count; empty where one is not known. */
    Optional<Pair> pair(Subject subject, Comparison comparison);

    /** The two numbers and what lies between them; empty where one is not known. */
    Optional<String> finding(Subject subject, Comparison comparison);

    /** What the numbers rest on. */
    Optional<String> coverage(Subject subject, Comparison comparison);

    /** How few cases say what is measured; empty where most do. */
    Optional<String> fewKnown(Subject subject, Comparison comparison);

    /** How the verdict and the numbers go together, where they seem to say different things. */
    List<String> doubts(Subject subject, Comparison comparison, Margins margins);

    /** Why there is no number. */
    String notEnough(Subject subject, Comparison comparison, Thresholds thresholds);

    /** How many more cases it takes to tell; empty where there is a verdict, or where that may not be told. */
    Optional<String> needed(Subject subject, Comparison comparison, Thresholds thresholds);

    /** How far the best and the worst of all groups are apart, and what to think of it. */
    Optional<String> parity(TreatmentReport report);

    /** What a model says where too few cases have somebody to be compared with, and what it is. */
    Optional<String> modelBased(Subject subject, Comparison comparison);

    /** Up to which difference two sides count as alike, in a sentence. */
    String countsAsNone(Measure measure, Margins margins);

    /** That something unmeasured would have to be so strong to explain a difference away. */
    String explainedAway(double eValue);

    /**
     * From what numbers were made, and why from that.
     *
     * @param fewestCustomers groups of fewer are hidden from whoever asks
     */
    String basis(TreatmentReport report, int fewestCustomers);

    /** The same of a report that is always counted case by case. */
    String basis(int fewestCustomers);

    /** What cases have in common to be compared, in a sentence, and what they were asked to have in common besides. */
    String likeWithLike(List<String> strata, List<NotUsed> notUsed);

    /** A sentence of a report, with times in words. */
    String readable(String sentence);

    /** That crude numbers would mislead, and how. */
    Optional<String> mix(Subject subject, Comparison comparison);

    /** How fast one side is against the other, crude and like with like. */
    Optional<String> pace(Subject subject, Comparison comparison);

    /** What cases have in common to be compared, as in "same topic and severity"; empty where it is nothing. */
    Optional<String> same(Subject subject, Comparison comparison);

    /** Of whom the parts of a gap speak: of those that were watched for so long. */
    String watchedFor(String tau);

    /** What the parts of the gap come to. */
    Optional<String> parts(Subject subject, Comparison comparison);

    /** Whether the sorts of cases say different things. */
    Optional<String> heterogeneity(Comparison comparison);

    /**
     * A difference of the measure with its interval, in its unit.
     *
     * @param usual the value of a side, whose unit all numbers beside it share
     */
    String difference(Measure measure, double usual, Double estimate, Double low, Double high);

    /** The value of one side, in the same unit. */
    String value(Measure measure, double usual, Double value);

    /** One part of a gap, rounded as in {@link #parts}. */
    String part(Parts parts, double share);

    /** In what the values of the two sides are told, as a heading. */
    String unit(Measure measure);

    /** In what a drawing tells differences, where a side has such a value. */
    DrawnUnit drawn(Measure measure, double usual);

    /** Which cases a page is about, and until when they were watched. */
    String scope(Scope scope);

    /** What is made of a hundred customers, kind by kind. */
    String shares(ResolutionReport report, Map<String, Integer> ofHundred);

    /** How many of the solved were solved in public. */
    Optional<String> publicShare(ResolutionReport report);

    /** The kinds that {@link #shares} tells apart. */
    String kind(String kind);

    /** Whether followers buy service, in a headline. */
    String loudness(LoudnessReport report);

    /** How that goes with all louder customers together; empty where it is they who stand out. */
    Optional<String> louderTogether(LoudnessReport report);

    /** Why nothing is said of loudness. */
    String notEnough(LoudnessReport report, Thresholds thresholds);

    /** What twice the followers do; or why that is not said. */
    String perDoubling(LoudnessReport report);

    /** What the same customers meet where nobody sees their followers. */
    String control(LoudnessReport report);

    /** By what cases are put on two sides, to choose from. */
    String grouping(Grouping grouping);

    /** Instead of one side: each of them by turns. */
    String everyGroup();

    /** Instead of the other side: all the rest. */
    String allTheRest();

    /** Instead of a time: the usual one. */
    String usual();

    /** Attributes, as in "topic and severity". */
    String list(List<String> words);

    /** An attribute with its value, for the name of a sort of cases. */
    String attribute(String attribute, String value);

    /** A time to wait, as in "a day". */
    String duration(String tau);

    /** A moment after arrival on an axis. */
    String moment(double seconds);

    /** A measure explained to whoever has never heard of statistics. */
    Explanation explanation(Measure measure, Margins margins);

    /** The share of resolutions in public explained. */
    Explanation explainedShares();

    /** Loudness explained. */
    Explanation explainedLoudness();

    /** What is said of tiers of value. */
    TierLanguage tiers();

    /** What is said of cases whose customer went public. */
    GoingPublicLanguage goingPublic();

    /** What is said of that which is not known of cases. */
    QualityLanguage quality();
}
