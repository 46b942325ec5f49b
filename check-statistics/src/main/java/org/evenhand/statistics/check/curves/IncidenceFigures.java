package org.evenhand.statistics.check.curves;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.evenhand.statistics.AalenJohansen;
import org.evenhand.statistics.LifeTable;
import org.evenhand.statistics.ShareOfKind;
import org.evenhand.statistics.check.comparison.Figures;
import org.evenhand.statistics.check.comparison.Recomputed;
import org.evenhand.statistics.check.comparison.Recomputed.Figure;
import org.evenhand.statistics.check.comparison.Recomputed.Listed;
import org.evenhand.statistics.check.comparison.Tolerance;

/**
 * The cumulative incidences of several kinds of event.
 *
 * @param names of the kinds 1, 2, ...
 */
public record IncidenceFigures(AalenJohansen curves, List<String> names) {

    public static IncidenceFigures of(LifeTable lifeTable, List<String> names) {
        return new IncidenceFigures(AalenJohansen.of(lifeTable, names.size()), names);
    }

    /** Everything about one group. */
    public Figures whole(double[] times) {
        return new Figures()
                .exactly("n", curves.lifeTable().cases())
                .with("kinds", byName(kind -> new Figure(kind, Tolerance.EXACT)))
                .with("events", byName(kind -> new Figure(curves.lifeTable().events(kind), Tolerance.EXACT)))
                .with("at", new Listed(Arrays.stream(times).mapToObj(this::at).toList()))
                .with("se_cmprsk_alternative", alternativeErrors(times));
    }

    private Figures at(double time) {
        return new Figures()
                .exactly("t", time)
                .exactly("n_risk", curves.lifeTable().atRisk(time))
                .value("event_free", curves.eventFreeAt(time))
                .with("cif", byName(kind -> figure(curves.cumulativeIncidence(kind, time))))
                .with("se", byName(kind -> figure(curves.standardError(kind, time))))
                .with("ci_loglog", byName(kind -> Figures.limits(curves.interval(kind, time), Tolerance.CLOSED_FORM)))
                .matrix("cov", covariances(time), Tolerance.CLOSED_FORM);
    }

    /** The same with the kinds in a list, not by name. */
    public Figures unnamed(double time) {
        return new Figures()
                .exactly("t", time)
                .exactly("n_risk", curves.lifeTable().atRisk(time))
                .value("event_free", curves.eventFreeAt(time))
                .values("cif", kinds().mapToDouble(kind -> curves.cumulativeIncidence(kind, time)), Tolerance.CLOSED_FORM)
                .values("se", kinds().mapToDouble(kind -> curves.standardError(kind, time)), Tolerance.CLOSED_FORM)
                .matrix("cov", covariances(time), Tolerance.CLOSED_FORM);
    }

    /** The share of the first kind among the first two. */
    public Figures share(double time) {
        ShareOfKind share = ShareOfKind.of(curves, 1, 2, time);
        return new Figures()
                .exactly("t", time)
                .value("share", share.value())
                .value("se", share.standardError())
                .interval("ci_logit", share.interval());
    }

    public Listed shares(double[] times) {
        return new Listed(Arrays.stream(times).mapToObj(this::share).toList());
    }

    private double[][] covariances(double time) {
        return kinds().mapToObj(a ->
                        kinds().mapToDouble(b -> curves.covariance(a, b, time)).toArray())
                .toArray(double[][]::new);
    }

    /** Only kinds that happened have one; without any event there is none at all. */
    private Recomputed alternativeErrors(double[] times) {
        if (curves.lifeTable().events() == 0) {
            return Figure.undefined();
        }
        AalenError errors = new AalenError(curves);
        Figures figures = new Figures();
        kinds().filter(kind -> curves.lifeTable().events(kind) > 0)
                .forEach(kind -> figures.values(
                        "kind_" + kind,
                        Arrays.stream(times)
                                .map(time -> errors.of(kind, time).orElse(Double.NaN)),
                        Tolerance.CLOSED_FORM));
        return figures;
    }

    private Figures byName(IntFunction<Recomputed> ofKind) {
        Figures figures = new Figures();
        kinds().forEach(kind -> figures.with(names.get(kind - 1), ofKind.apply(kind)));
        return figures;
    }

    private static Figure figure(double value) {
        return new Figure(value, Tolerance.CLOSED_FORM);
    }

    private IntStream kinds() {
        return IntStream.rangeClosed(1, names.size());
    }
}
