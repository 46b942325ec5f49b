package org.evenhand.insight.wentpublic;

import java.util.List;
import java.util.Map;
import org.evenhand.insight.comparison.Effect;
import org.evenhand.insight.measures.Served;
import org.evenhand.insight.measures.ServedCases;
import org.evenhand.insight.measures.Strata;
import org.evenhand.insight.observed.Attribute;
import org.evenhand.insight.observed.ObservedCases;
import org.evenhand.insight.observed.Traits;
import org.evenhand.statistics.CoxRows;
import org.evenhand.statistics.Thresholds;

/**
 * Says whether going public helps; the same cases always give the same report.
 *
 * <p>A case counts as private until it goes public, and as public only from then on: to call it public from its start
 * would count the time in which nothing had happened yet in favour of going public.
 */
record WentPublic(Thresholds thresholds) {

    private static final double[] IN_PRIVATE = {0};
    private static final double[] IN_PUBLIC = {1};
    private static final String IS_PUBLIC = "is public";
    private static final String PRIVATE = "private";
    /** Within a channel, the few cases of it that went public would be set against each other. */
    private static final Map<Attribute, String> LEAVES = Map.of(
            Attribute.CHANNEL, "whoever goes public leaves the channel: cases of all private channels are compared");

    private static final String CAUTION =
            "This is an association, not proof: people also go public when things go badly.";

    WentPublicReport of(WentPublicQuestion question, ObservedCases cases) {
        Strata strata = Strata.of(question.strata(), cases.countsDays(), cases.allTraits(), LEAVES);
        List<Traits> traits = cases.allTraits();
        ServedCases served = ServedCases.of(
                cases, Served.RESOLUTION, strata, row -> isBegunInPrivate(traits.get(cases.traits(row))));
        Course course = new Course(cases, served);
        Effect effect = effect(course, served);
        return new WentPublicReport(
                question.brand(),
                question.period().from(),
                question.period().to(),
                question.asOf(),
                cases.observedUntil(),
                cases.countsDays() ? "day" : "second",
                (long) cases.size(),
                (long) served.size(),
                course.wentPublic,
                (long) course.rows.size(),
                course.resolvedBefore,
                course.resolvedAfter,
                strata.used().stream().map(Attribute::word).toList(),
                strata.notUsed(),
                effect,
                verdict(effect),
                effect.reason(),
                CAUTION,
                served.leftOut(),
                null);
    }

    static boolean isBegunInPrivate(Traits traits) {
        return PRIVATE.equals(traits.audience());
    }

    /** Whether a case went public while it was watched and had not ended. */
    static boolean hasGonePublic(ObservedCases cases, ServedCases served, int i) {
        return hasGone(cases.wentPublic(served.row(i)), served.seconds(i));
    }

    private static boolean hasGone(long when, double ended) {
        return when != ObservedCases.NEVER && when < ended;
    }

    /** Both sides of the change need cases and events, like both sides of any comparison. */
    private Effect effect(Course course, ServedCases served) {
        if (course.wentPublic < thresholds.minimumCases()) {
            return none(
                    course,
                    served,
                    "%d cases went public; %d are needed".formatted(course.wentPublic, thresholds.minimumCases()));
        }
        if (Math.min(course.resolvedBefore, course.resolvedAfter) < thresholds.minimumEvents()) {
            return none(
                    course,
                    served,
                    "%d cases were resolved after they went public and %d without; %d of each are needed"
                            .formatted(course.resolvedAfter, course.resolvedBefore, thresholds.minimumEvents()));
        }
        return Effect.of(course.rows, served.size(), IS_PUBLIC, thresholds);
    }

    private static Effect none(Course course, ServedCases served, String reason) {
        return new Effect(null, null, null, null, (long) served.size(), course.rows.events(), reason);
    }

    private String verdict(Effect effect) {
        if (effect.estimate() == null) {
            return "NOT_ENOUGH_DATA";
        }
        return !effect.isBeyondChance(thresholds) ? "UNCLEAR" : effect.estimate() > 1 ? "SOONER" : "LATER";
    }

    /** The cases in pieces before and after they went public. */
    private static final class Course {

        private final CoxRows rows = CoxRows.by(IS_PUBLIC);
        private long wentPublic;
        private long resolvedBefore;
        private long resolvedAfter;

        Course(ObservedCases cases, ServedCases served) {
            for (int i = 0; i < served.size(); i++) {
                add(served, i, cases.wentPublic(served.row(i)));
            }
        }

        private void add(ServedCases served, int i, long when) {
            boolean isChanged = hasGone(when, served.seconds(i));
            wentPublic += isChanged ? 1 : 0;
            resolvedAfter += isChanged && served.happened(i) ? 1 : 0;
            resolvedBefore += !isChanged && served.happened(i) ? 1 : 0;
            rows.addNumberedChanging(
                    served.stratum(i),
                    served.customer(i),
                    served.seconds(i),
                    served.kind(i),
                    served.entry(i),
                    isChanged ? Math.max(0, when) : Double.POSITIVE_INFINITY,
                    IN_PRIVATE,
                    IN_PUBLIC);
        }
    }
}
