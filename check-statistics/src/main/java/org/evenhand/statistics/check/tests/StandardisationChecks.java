package org.evenhand.statistics.check.tests;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.evenhand.statistics.Confidence;
import org.evenhand.statistics.CurveMeasure;
import org.evenhand.statistics.Observation;
import org.evenhand.statistics.Standardisation;
import org.evenhand.statistics.Standardisation.Rules;
import org.evenhand.statistics.StandardisedComparison;
import org.evenhand.statistics.StandardisedDifference;
import org.evenhand.statistics.Stratum;
import org.evenhand.statistics.StratumWeight;
import org.evenhand.statistics.check.Inputs;
import org.evenhand.statistics.check.cases.Case;
import org.evenhand.statistics.check.cases.CaseSet;
import org.evenhand.statistics.check.cases.Strata;
import org.evenhand.statistics.check.comparison.Figures;
import org.evenhand.statistics.check.comparison.Recomputed.Listed;
import org.evenhand.statistics.check.comparison.Tolerance;

/** Two groups with the same mix of cases: shares that still wait, and mean waits. */
final class StandardisationChecks {

    private static final String FINEST = "topic|severity|bucket";
    private static final StratumWeight POOLED = StratumWeight.POOLED;
    private static final StratumWeight OVERLAP = StratumWeight.OVERLAP;

    private StandardisationChecks() {}

    static Map<String, Check> all() {
        Map<String, Check> checks = new HashMap<>();
        checks.put("adj_km_pooled", test -> waiting(channels(test), POOLED));
        checks.put("adj_km_overlap", test -> waiting(channels(test), OVERLAP));
        checks.put("adj_km_recommended", test -> waiting(channels(test), OVERLAP));
        checks.put("visibility_adj_km", test -> waiting(visibility(test), OVERLAP));
        checks.put("adj_rmst_pooled", test -> meanWait(channels(test), POOLED, Case::answerOnly));
        checks.put("adj_rmst_overlap", test -> meanWait(channels(test), OVERLAP, Case::answerOnly));
        checks.put("adj_rmst_overlap_resolve", test -> meanWait(channels(test), OVERLAP, Case::resolutionOnly));
        checks.put("adj_rmst_recommended", test -> meanWait(channels(test), OVERLAP, Case::answerOnly));
        checks.put("sparse_pair_recommended", test -> meanWait(channels(test), OVERLAP, Case::answerOnly));
        checks.put("visibility_adj_rmst", test -> meanWait(visibility(test), OVERLAP, Case::answerOnly));
        checks.put("visibility_adj_rmst_recommended", test -> meanWait(visibility(test), OVERLAP, Case::answerOnly));
        return checks;
    }

    /** Two groups of cases, sorted into strata. */
    private record Pair(Inputs params, CaseSet group1, CaseSet group0, Strata strata) {

        List<Stratum> of(Function<Case, Observation> observation) {
            Map<String, CaseSet> ones = group1.by(strata::of);
            Map<String, CaseSet> zeros = group0.by(strata::of);
            CaseSet nobody = new CaseSet(List.of());
            return Stream.concat(ones.keySet().stream(), zeros.keySet().stream())
                    .distinct()
                    .map(key -> Stratum.of(
                            key,
                            observations(ones.getOrDefault(key, nobody), observation),
                            observations(zeros.getOrDefault(key, nobody), observation)))
                    .toList();
        }

        private static List<Observation> observations(CaseSet cases, Function<Case, Observation> observation) {
            return cases.stream().map(observation).toList();
        }

        Rules rules() {
            return new Rules(
                    params.has("min_cell") ? params.count("min_cell") : Rules.NONE.minimumCases(),
                    params.isTrue("corrected"));
        }
    }

    private static Pair channels(CaseTest test) {
        Inputs params = test.params();
        return new Pair(
                params,
                test.cases().onChannel(params.text("g1")),
                test.cases().onChannel(params.text("g0")),
                params.strata("cell"));
    }

    private static Pair visibility(CaseTest test) {
        Inputs params = test.params();
        return new Pair(
                params,
                test.cases().where(Case::isPublic),
                test.cases().where(each -> each.visibility().equals("private")),
                params.strata(FINEST));
    }

    private static Listed waiting(Pair pair, StratumWeight weight) {
        List<Stratum> strata = pair.of(Case::answerOnly);
        return new Listed(Arrays.stream(pair.params().numbers("at"))
                .mapToObj(time -> waiting(strata, pair.rules(), weight, time))
                .toList());
    }

    private static Figures waiting(List<Stratum> strata, Rules rules, StratumWeight weight, double time) {
        StandardisedComparison comparison =
                new Standardisation(new CurveMeasure.Waiting(time), weight, rules).compare(strata);
        return figures(comparison, weight)
                .exactly("t", time)
                .exactly("strata_total", comparison.strata().size())
                .value("surv1", valueOf(comparison, each -> each.a().value()))
                .value("se1", valueOf(comparison, each -> each.a().standardError()))
                .value("surv0", valueOf(comparison, each -> each.b().value()))
                .value("se0", valueOf(comparison, each -> each.b().standardError()));
    }

    private static Figures meanWait(Pair pair, StratumWeight weight, Function<Case, Observation> observation) {
        double tau = pair.params().number("tau");
        StandardisedComparison comparison = new Standardisation(new CurveMeasure.MeanWait(tau), weight, pair.rules())
                .compare(pair.of(observation));
        return figures(comparison, weight)
                .exactly("tau", tau)
                .value("rmst1", valueOf(comparison, each -> each.a().value()))
                .value("rmst0", valueOf(comparison, each -> each.b().value()));
    }

    /** Where no stratum could be used, everything is undefined but the strata and their coverage. */
    private static Figures figures(StandardisedComparison comparison, StratumWeight weight) {
        Optional<StandardisedDifference> difference = comparison.difference();
        Tolerance rounded = Tolerance.CLOSED_FORM.forDifferenceOf(
                difference.map(each -> each.a().value()).orElse(0.0));
        return new Figures()
                .label("weight", weight.name().toLowerCase(Locale.ROOT))
                .exactly("strata_used", comparison.used().size())
                .value("coverage", comparison.coverage())
                .value("diff", valueOf(comparison, StandardisedDifference::value), rounded)
                .value("se_diff", valueOf(comparison, StandardisedDifference::standardError))
                .interval("ci", difference.flatMap(each -> each.interval(Confidence.NINETY_FIVE)), rounded)
                .value("z", valueOf(comparison, each -> each.z().orElse(Double.NaN)))
                .tail("p", valueOf(comparison, each -> each.pValue().orElse(Double.NaN)));
    }

    private static double valueOf(StandardisedComparison comparison, ToDoubleFunction<StandardisedDifference> value) {
        return comparison.difference().stream()
                .mapToDouble(value)
                .findFirst()
                .orElse(Double.NaN);
    }
}
