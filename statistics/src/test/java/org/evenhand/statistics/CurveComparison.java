package org.evenhand.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Iterator;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Recomputes what a vector says about one group of cases; a key it does not know fails the test. */
record CurveComparison(Comparison comparison) {

    /** By group: {@code {"email": {...}, "twitter": {...}}}. */
    static void forEachGroup(JsonNode groups, Function<String, Runnable> comparing) {
        assertThat(groups.size()).as("groups").isPositive();
        groups.fieldNames().forEachRemaining(group -> comparing.apply(group).run());
    }

    void kaplanMeier(String where, LifeTable lifeTable, JsonNode expected) {
        onlyKeys(where, expected, Set.of("n", "events", "at", "quantiles", "ignoring_entry_WRONG"));
        KaplanMeier curve = KaplanMeier.of(lifeTable);
        comparison.same(where + ".n", lifeTable.cases(), expected.get("n"));
        if (expected.has("events")) {
            comparison.same(where + ".events", lifeTable.events(), expected.get("events"));
        }
        expected.get("at").forEach(at -> survival(where, curve, at));
        if (expected.has("quantiles")) {
            expected.get("quantiles").forEach(quantile -> quantile(where, curve, quantile));
        }
    }

    void survival(String where, KaplanMeier curve, JsonNode at) {
        onlyKeys(where, at, Set.of("t", "n_risk", "n_event", "surv", "se", "ci_loglog", "ci_log", "ci_plain"));
        double t = at.get("t").doubleValue();
        String here = where + " at " + t;
        comparison.same(here + ".n_risk", curve.lifeTable().atRisk(t), at.get("n_risk"));
        comparison.same(here + ".surv", curve.survivalAt(t), at.get("surv"));
        comparison.same(here + ".se", curve.standardErrorAt(t), at.get("se"));
        if (at.has("n_event")) {
            comparison.same(here + ".n_event", curve.lifeTable().eventsUntil(t), at.get("n_event"));
        }
        interval(here, curve, at, IntervalScale.LOG_LOG, "ci_loglog");
        interval(here, curve, at, IntervalScale.LOG, "ci_log");
        interval(here, curve, at, IntervalScale.PLAIN, "ci_plain");
    }

    private void interval(String here, KaplanMeier curve, JsonNode at, IntervalScale scale, String key) {
        if (!at.has(key)) {
            return;
        }
        double t = at.get("t").doubleValue();
        Optional<Interval> ours = curve.intervalAt(t, scale, Confidence.NINETY_FIVE);
        double survival = at.get("surv").doubleValue();
        if (survival == 0 || survival == 1) { // R prints degenerate limits there; we say that there are none
            assertThat(ours).as("%s.%s", here, key).isEmpty();
        } else {
            comparison.same(here + "." + key, ours, at.get(key));
        }
    }

    private void quantile(String where, KaplanMeier curve, JsonNode expected) {
        onlyKeys(where, expected, Set.of("p", "t", "ci_loglog"));
        TimeQuantile ours = curve.quantile(expected.get("p").doubleValue());
        String here = where + ".quantile " + expected.get("p");
        comparison.same(here, ours.time(), expected.get("t"));
        comparison.same(here + ".low", ours.low(), expected.get("ci_loglog").get(0));
        comparison.same(here + ".high", ours.high(), expected.get("ci_loglog").get(1));
    }

    void restrictedMean(String where, LifeTable lifeTable, JsonNode expected) {
        onlyKeys(where, expected, Set.of("tau", "rmst", "se", "ci"));
        RestrictedMean ours = restrictedMean(lifeTable, expected);
        comparison.same(where + ".rmst", ours.value(), expected.get("rmst"));
        comparison.same(where + ".se", ours.standardError(), expected.get("se"));
        if (expected.has("ci")) {
            comparison.same(where + ".ci", ours.interval(), expected.get("ci"));
        }
    }

    void restrictedMeans(String where, LifeTable group1, LifeTable group0, JsonNode expected) {
        onlyKeys(
                where,
                expected,
                Set.of(
                        "g1",
                        "g0",
                        "tau",
                        "rmst1",
                        "se1",
                        "rmst0",
                        "se0",
                        "diff",
                        "se_diff",
                        "ci",
                        "z",
                        "p",
                        "ratio",
                        "ratio_ci"));
        RestrictedMean one = restrictedMean(group1, expected);
        RestrictedMean zero = restrictedMean(group0, expected);
        RestrictedMeanDifference difference = one.minus(zero);
        RestrictedMeanRatio ratio = one.dividedBy(zero).orElseThrow();
        comparison.same(where + ".rmst1", one.value(), expected.get("rmst1"));
        comparison.same(where + ".se1", one.standardError(), expected.get("se1"));
        comparison.same(where + ".rmst0", zero.value(), expected.get("rmst0"));
        comparison.same(where + ".se0", zero.standardError(), expected.get("se0"));
        comparison.same(where + ".diff", difference.value(), expected.get("diff"));
        comparison.same(where + ".se_diff", difference.standardError(), expected.get("se_diff"));
        comparison.same(where + ".ci", difference.interval(), expected.get("ci"));
        comparison.same(where + ".z", difference.z(), expected.get("z"));
        comparison.same(where + ".p", difference.pValue(), expected.get("p"));
        comparison.same(where + ".ratio", ratio.value(), expected.get("ratio"));
        comparison.same(where + ".ratio_ci", ratio.interval(), expected.get("ratio_ci"));
    }

    private static RestrictedMean restrictedMean(LifeTable lifeTable, JsonNode expected) {
        return RestrictedMean.of(KaplanMeier.of(lifeTable), expected.get("tau").doubleValue())
                .orElseThrow();
    }

    void aalenJohansen(String where, LifeTable lifeTable, JsonNode expected) {
        onlyKeys(where, expected, Set.of("n", "kinds", "events", "at", "se_cmprsk_alternative"));
        JsonNode kinds = expected.get("kinds");
        comparison.same(where + ".n", lifeTable.cases(), expected.get("n"));
        kinds.fieldNames()
                .forEachRemaining(name -> comparison.same(
                        where + ".events." + name,
                        lifeTable.events(kinds.get(name).intValue()),
                        expected.get("events").get(name)));
        AalenJohansen curves = AalenJohansen.of(lifeTable, kinds.size());
        expected.get("at").forEach(at -> incidences(where, curves, kinds, at));
    }

    private void incidences(String where, AalenJohansen curves, JsonNode kinds, JsonNode at) {
        onlyKeys(where, at, Set.of("t", "n_risk", "event_free", "cif", "se", "ci_loglog", "cov"));
        double t = at.get("t").doubleValue();
        String here = where + " at " + t;
        comparison.same(here + ".n_risk", curves.lifeTable().atRisk(t), at.get("n_risk"));
        comparison.same(here + ".event_free", curves.eventFreeAt(t), at.get("event_free"));
        for (Iterator<String> names = kinds.fieldNames(); names.hasNext(); ) {
            String name = names.next();
            int kind = kinds.get(name).intValue();
            comparison.same(
                    here + ".cif." + name,
                    curves.cumulativeIncidence(kind, t),
                    at.get("cif").get(name));
            comparison.same(
                    here + ".se." + name,
                    curves.standardError(kind, t),
                    at.get("se").get(name));
            comparison.same(
                    here + ".ci." + name,
                    curves.interval(kind, t),
                    at.get("ci_loglog").get(name));
        }
        covariances(here, curves, t, at.get("cov"));
    }

    void covariances(String where, AalenJohansen curves, double t, JsonNode expected) {
        for (int a = 0; a < expected.size(); a++) {
            for (int b = 0; b < expected.size(); b++) {
                comparison.same(
                        where + ".cov",
                        curves.covariance(a + 1, b + 1, t),
                        expected.get(a).get(b));
            }
        }
    }

    void shares(String where, LifeTable lifeTable, int kinds, JsonNode expected) {
        AalenJohansen curves = AalenJohansen.of(lifeTable, kinds);
        expected.forEach(at -> share(where, curves, at));
    }

    void share(String where, AalenJohansen curves, JsonNode expected) {
        onlyKeys(where, expected, Set.of("t", "share", "se", "ci_logit"));
        ShareOfKind ours = ShareOfKind.of(curves, 1, 2, expected.get("t").doubleValue());
        String here = where + " at " + expected.get("t");
        comparison.same(here + ".share", ours.value(), expected.get("share"));
        comparison.same(here + ".se", ours.standardError(), expected.get("se"));
        comparison.same(here + ".ci_logit", ours.interval(), expected.get("ci_logit"));
    }

    private static void onlyKeys(String where, JsonNode node, Set<String> known) {
        node.fieldNames()
                .forEachRemaining(
                        key -> assertThat(known).as("keys of %s", where).contains(key));
    }
}
