package org.evenhand.insight.sentences;

import java.util.List;
import java.util.Map;
import org.evenhand.insight.comparison.Comparison;
import org.evenhand.insight.comparison.Comparison.Adjusted;
import org.evenhand.insight.comparison.Comparison.Crude;
import org.evenhand.insight.comparison.Comparison.Differing;
import org.evenhand.insight.comparison.Comparison.HazardRatio;
import org.evenhand.insight.comparison.Comparison.Parts;
import org.evenhand.insight.comparison.Comparison.Side;
import org.evenhand.insight.comparison.ModelBased;
import org.evenhand.insight.comparison.Needed;
import org.evenhand.insight.comparison.Ratio;
import org.evenhand.insight.measures.Measure;
import org.evenhand.insight.treatment.Grouping;

/** A comparison as a report could have found it, to be said in words. */
class Found {

    private final Subject subject;
    private String sideA = "public";
    private String sideB = "private";
    private Double a;
    private Double b;
    private Double estimate;
    private Double low;
    private Double high;
    private Double crude;
    private Double coverage = 0.92;
    private List<String> coarsened = List.of();
    private String verdict = "UNCLEAR";
    private String because;
    private Side countedA = new Side(null, 100L, 50L);
    private Side countedB = new Side(null, 100L, 50L);
    private Map<String, Long> leftOut = Map.of();
    private List<String> flags = List.of();
    private Needed needed = new Needed(null, null, null, null, "not told");
    private ModelBased modelBased = new ModelBased(null, null, null, null, null, List.of(), "not told");
    private HazardRatio hazards = new HazardRatio(null, null, null, null, "not told");
    private Parts parts = new Parts(null, null, null, null, null, "none");

    private Found(Subject subject) {
        this.subject = subject;
    }

    static Found inPublic(Measure measure) {
        return new Found(new Subject(
                Grouping.PUBLIC_PRIVATE, measure, measure.usualHorizon().text(), List.of("topic", "severity")));
    }

    static Found of(Grouping grouping, Measure measure, String a, String b, String... strata) {
        Found found =
                new Found(new Subject(grouping, measure, measure.usualHorizon().text(), List.of(strata)));
        found.sideA = a;
        found.sideB = b;
        return found;
    }

    Found values(double a, double b) {
        this.a = a;
        this.b = b;
        this.estimate = a - b;
        return this;
    }

    Found between(double low, double high) {
        this.low = low;
        this.high = high;
        return this;
    }

    Found ratio(double estimate, double low, double high) {
        this.estimate = estimate;
        return between(low, high);
    }

    Found crude(double crude, String... flags) {
        this.crude = crude;
        this.flags = List.of(flags);
        return this;
    }

    Found covering(double coverage, String... coarsened) {
        this.coverage = coverage;
        this.coarsened = List.of(coarsened);
        return this;
    }

    Found verdict(String verdict) {
        this.verdict = verdict;
        return this;
    }

    Found because(String because) {
        this.because = because;
        return verdict("NOT_ENOUGH_DATA");
    }

    Found counted(long casesA, long eventsA, long casesB, long eventsB) {
        countedA = new Side(null, casesA, eventsA);
        countedB = new Side(null, casesB, eventsB);
        return this;
    }

    Found leftOut(String reason, long cases) {
        leftOut = Map.of(reason, cases);
        return this;
    }

    Found needing(long cases) {
        needed = new Needed(cases / 3, cases, cases - 1, "adjusted", null);
        return this;
    }

    Found modelled(double estimate, double low, double high, Long n, String... attributes) {
        modelBased = new ModelBased(estimate, low, high, n, "model-based", List.of(attributes), null);
        return this;
    }

    Found pace(double crude, double crudeLow, double crudeHigh, double like, double low, double high) {
        hazards = new HazardRatio(like, low, high, new Ratio(crude, crudeLow, crudeHigh, null), null);
        return this;
    }

    Found parts(double treatment, double mix) {
        parts = new Parts(treatment, mix, treatment + mix, 0.0, "share", null);
        return this;
    }

    Subject subject() {
        return subject;
    }

    Comparison comparison() {
        return new Comparison(
                sideA,
                sideB,
                new Crude(crude, null, null, countedA, countedB, null),
                new Adjusted(
                        estimate,
                        low,
                        high,
                        coverage,
                        3,
                        4,
                        coarsened,
                        new Side(a, 90L, null),
                        new Side(b, 90L, null),
                        null),
                parts,
                0.01,
                0.01,
                null,
                hazards,
                null,
                null,
                verdict,
                because,
                flags,
                List.of(),
                new Differing(null, null, null, null, "none"),
                leftOut,
                needed,
                modelBased);
    }
}
