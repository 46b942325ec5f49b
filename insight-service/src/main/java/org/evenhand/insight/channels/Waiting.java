package org.evenhand.insight.channels;

import java.util.Collection;
import java.util.Optional;
import org.evenhand.statistics.AalenJohansen;
import org.evenhand.statistics.Estimate;
import org.evenhand.statistics.KaplanMeier;
import org.evenhand.statistics.LifeTable;
import org.evenhand.statistics.NaiveMedian;
import org.evenhand.statistics.Observation;
import org.evenhand.statistics.TimeQuantile;

/** How long cases wait until something happens to them; it is kind 1 of their observations. */
public sealed interface Waiting {

    /** The kind of what is waited for. */
    int IT_HAPPENED = 1;
    /** The kind of everything after which it cannot happen any more. */
    int IT_CANNOT_HAPPEN = 2;

    LifeTable lifeTable();

    /** The share to which it has happened; empty if nobody was watched that long. */
    Optional<Estimate> happenedBy(double seconds);

    TimeQuantile median();

    /** The way of computing, by its name. */
    String estimator();

    static Waiting of(Collection<Observation> observations) {
        LifeTable lifeTable = LifeTable.of(observations);
        return lifeTable.events(IT_CANNOT_HAPPEN) == 0
                ? new ForOneThing(KaplanMeier.of(lifeTable))
                : new WithOtherEndings(AalenJohansen.of(lifeTable, IT_CANNOT_HAPPEN));
    }

    default long happened() {
        return lifeTable().events(IT_HAPPENED);
    }

    /** The median of those to whom it happened, as if nobody waited. */
    default Number naiveMedian() {
        return Figures.seconds(NaiveMedian.of(lifeTable().censoringAllBut(IT_HAPPENED)));
    }

    /** Whether anybody was at risk from the start; shares of those who came later are shares of nobody knows what. */
    default boolean isWatchedFromTheStart() {
        return lifeTable().atRisk(0) > 0;
    }

    /** Nothing else ends the waiting: Kaplan-Meier. */
    record ForOneThing(KaplanMeier curve) implements Waiting {

        @Override
        public LifeTable lifeTable() {
            return curve.lifeTable();
        }

        @Override
        public Optional<Estimate> happenedBy(double seconds) {
            return curve.estimateAt(seconds).map(Estimate::complement);
        }

        @Override
        public TimeQuantile median() {
            return curve.median();
        }

        @Override
        public String estimator() {
            return "Kaplan-Meier";
        }
    }

    /** Other endings compete: Aalen-Johansen. */
    record WithOtherEndings(AalenJohansen incidences) implements Waiting {

        @Override
        public LifeTable lifeTable() {
            return incidences.lifeTable();
        }

        @Override
        public Optional<Estimate> happenedBy(double seconds) {
            return incidences.estimateAt(IT_HAPPENED, seconds);
        }

        @Override
        public TimeQuantile median() {
            return IncidenceMedian.of(incidences, IT_HAPPENED);
        }

        @Override
        public String estimator() {
            return "Aalen-Johansen";
        }
    }
}
