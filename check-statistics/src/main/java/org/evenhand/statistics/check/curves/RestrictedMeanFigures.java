package org.evenhand.statistics.check.curves;

import org.evenhand.statistics.KaplanMeier;
import org.evenhand.statistics.LifeTable;
import org.evenhand.statistics.RestrictedMean;
import org.evenhand.statistics.RestrictedMeanDifference;
import org.evenhand.statistics.RestrictedMeanRatio;
import org.evenhand.statistics.check.Unusable;
import org.evenhand.statistics.check.comparison.Figures;
import org.evenhand.statistics.check.comparison.Tolerance;

/** Mean waiting times within a horizon. */
public final class RestrictedMeanFigures {

    private RestrictedMeanFigures() {}

    /** One group, without the interval. */
    public static Figures of(LifeTable lifeTable, double tau) {
        RestrictedMean mean = mean(lifeTable, tau);
        return new Figures()
                .exactly("tau", tau)
                .value("rmst", mean.value())
                .value("se", mean.standardError());
    }

    public static Figures withInterval(LifeTable lifeTable, double tau) {
        return of(lifeTable, tau).interval("ci", mean(lifeTable, tau).interval());
    }

    /** Two groups. */
    public static Figures difference(String g1, LifeTable group1, String g0, LifeTable group0, double tau) {
        RestrictedMean one = mean(group1, tau);
        RestrictedMean zero = mean(group0, tau);
        RestrictedMeanDifference difference = one.minus(zero);
        RestrictedMeanRatio ratio = one.dividedBy(zero).orElseThrow(() -> new Unusable("one of the means is 0"));
        Tolerance rounded = Tolerance.CLOSED_FORM.forDifferenceOf(one.value());
        return new Figures()
                .label("g1", g1)
                .label("g0", g0)
                .exactly("tau", tau)
                .value("rmst1", one.value())
                .value("se1", one.standardError())
                .value("rmst0", zero.value())
                .value("se0", zero.standardError())
                .value("diff", difference.value(), rounded)
                .value("se_diff", difference.standardError())
                .interval("ci", difference.interval(), rounded)
                .value("z", difference.z())
                .value("p", difference.pValue(), Tolerance.TAIL)
                .value("ratio", ratio.value())
                .interval("ratio_ci", ratio.interval());
    }

    private static RestrictedMean mean(LifeTable lifeTable, double tau) {
        KaplanMeier curve = KaplanMeier.of(lifeTable);
        return RestrictedMean.of(curve, tau).orElseGet(() -> extendedFlat(curve, tau));
    }

    /** We say nothing where nobody was watched that long; the programs that make such files draw the curve on, flat. */
    private static RestrictedMean extendedFlat(KaplanMeier curve, double tau) {
        double area = 0;
        double variance = 0;
        double end = tau;
        for (LifeTable.Row row : curve.lifeTable().rows().reversed()) {
            double left = row.atRisk() - row.events();
            area += curve.survivalAt(row.time()) * (end - row.time());
            variance += left == 0 ? 0 : area * area * row.events() / (row.atRisk() * left);
            end = row.time();
        }
        return new RestrictedMean(tau, end + area, Math.sqrt(variance));
    }
}
