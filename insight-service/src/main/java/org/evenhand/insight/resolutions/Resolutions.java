package org.evenhand.insight.resolutions;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingLong;
import static java.util.Comparator.nullsFirst;
import static org.evenhand.insight.observed.ObservedCases.RESOLVED_PRIVATE;
import static org.evenhand.insight.observed.ObservedCases.RESOLVED_PUBLIC;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import org.evenhand.insight.channels.Figures;
import org.evenhand.insight.measures.Horizon;
import org.evenhand.insight.measures.Origin;
import org.evenhand.insight.observed.ObservedCases;
import org.evenhand.insight.resolutions.EndingSource.Begun;
import org.evenhand.insight.resolutions.ResolutionReport.Events;
import org.evenhand.insight.resolutions.ResolutionReport.Group;
import org.evenhand.insight.resolutions.ResolutionReport.KindShare;
import org.evenhand.kit.problem.Refusal;
import org.evenhand.statistics.Thresholds;

/** Makes the report from the cases; the same cases always give the same report. */
record Resolutions(Thresholds thresholds) {

    /** So many cases must have been watchable for the whole horizon. */
    static final int ENOUGH_WATCHED = 10;
    /** So many resolutions of each kind, or none of one, make a share. */
    private static final int ENOUGH_OF_A_KIND = 5;

    private static final int USUAL_DAYS = 7;
    static final Horizon USUAL = Horizon.ofDays(USUAL_DAYS);
    private static final String ALL = "all";

    ResolutionReport of(Question question, ObservedCases cases) {
        return of(question, new EndingSource.Rows(cases, null));
    }

    ResolutionReport of(Question question, EndingSource cases) {
        Begun all = cases.all();
        Horizon horizon = horizon(question.horizon(), all.all());
        Origin origin = cases.origin();
        Group overall = group(new Grouping.Group(ALL, null), cases.unknownBecause(), all, horizon);
        return new ResolutionReport(
                question.brand(),
                question.period().from(),
                question.period().to(),
                question.asOf(),
                origin.observedUntil(),
                origin.granularity(),
                origin.cases(),
                origin.basis().word(),
                origin.because(),
                horizon.text(),
                question.horizon().isEmpty() && horizon.seconds() < USUAL.seconds()
                        ? "not yet " + ENOUGH_WATCHED + " cases could be watched for a week"
                        : null,
                question.grouping().word(),
                overall.known(),
                overall.known() ? null : overall.reason(),
                overall,
                groups(question.grouping(), cases, horizon));
    }

    /** What was asked for; if nothing, a week, or the most days that enough cases could be watched for. */
    static Horizon horizon(Optional<Horizon> asked, EndedCases all) {
        long longest = all.longestFor(ENOUGH_WATCHED);
        if (asked.isEmpty()) {
            if (all.isOverBy(USUAL)) {
                return USUAL;
            }
            long days = longest / Horizon.ofDays(1).seconds();
            return Horizon.ofDays(days < 1 ? USUAL_DAYS : Math.min(USUAL_DAYS, days));
        }
        if (longest >= 0 && longest < asked.get().seconds() && !all.isOverBy(asked.get())) {
            throw new Refusal(
                    400,
                    "horizon-beyond-the-data",
                    "Not yet %d cases could be watched for %s; they could for %s. Choose a shorter horizon."
                            .formatted(ENOUGH_WATCHED, asked.get().text(), Horizon.inWords(longest)));
        }
        return asked.get();
    }

    private List<Group> groups(Grouping grouping, EndingSource cases, Horizon horizon) {
        return cases.by(grouping).entrySet().stream()
                .map(each -> group(each.getKey(), cases.unknownBecause(), each.getValue(), horizon))
                .sorted(grouping == Grouping.WEEK ? comparing(Group::group) : LARGEST_FIRST)
                .toList();
    }

    private static final Comparator<Group> LARGEST_FIRST = comparingLong(Group::cases)
            .reversed()
            .thenComparing(Group::group)
            .thenComparing(Group::audience, nullsFirst(Comparator.naturalOrder()));

    static boolean isBegunInPublic(ObservedCases cases, int row) {
        return EndingSource.PUBLIC.equals(
                cases.allTraits().get(cases.traits(row)).audience());
    }

    private Group group(Grouping.Group name, String unknownBecause, Begun begun, Horizon horizon) {
        EndedCases cases = begun.all();
        Events events = cases.events(horizon);
        String unknown = whyUnknown(unknownBecause, cases);
        long watched = cases.couldBeWatched(horizon.seconds());
        String tooFew = unknown != null ? unknown : whyTooFew(cases, watched, horizon);
        Ended ended = cases.size() == 0 ? null : new Ended(cases, horizon);
        String tooFewOfAKind = tooFew != null ? tooFew : whyTooFewOfAKind(events);
        return new Group(
                name.name(),
                name.audience(),
                cases.cases(),
                (long) cases.size(),
                events,
                watched,
                ended == null ? 0L : ended.atRisk(),
                unknown == null,
                tooFew == null && tooFewOfAKind == null,
                tooFewOfAKind,
                tooFew == null ? ended.shares() : null,
                tooFewOfAKind == null
                        ? ended.shareOf(RESOLVED_PUBLIC, RESOLVED_PRIVATE, events)
                        : KindShare.none(events.knownAudience(), tooFewOfAKind),
                handOff(unknownBecause, begun.begunInPublic(), horizon),
                cases.size() == 0 ? null : customersWithMore(cases),
                cases.leftOut(),
                null);
    }

    private static Double customersWithMore(EndedCases cases) {
        OptionalDouble share = cases.shareOfCustomersWithMore();
        return share.isPresent() ? Figures.share(share.getAsDouble()) : null;
    }

    private KindShare handOff(String unknownBecause, EndedCases begunInPublic, Horizon horizon) {
        if (begunInPublic.cases() == 0) {
            return KindShare.none(0L, "only what began in public can be handed off, and nothing of it did");
        }
        Events events = begunInPublic.events(horizon);
        String unknown = whyUnknown(unknownBecause, begunInPublic);
        String tooFew = unknown != null
                ? unknown
                : whyTooFew(begunInPublic, begunInPublic.couldBeWatched(horizon.seconds()), horizon);
        String why = tooFew != null ? tooFew : whyTooFewOfAKind(events);
        return why == null
                ? new Ended(begunInPublic, horizon).shareOf(RESOLVED_PRIVATE, RESOLVED_PUBLIC, events)
                : KindShare.none(events.knownAudience(), why);
    }

    private static String whyUnknown(String unknownBecause, EndedCases cases) {
        if (cases.cases() > 0 && cases.size() == 0) {
            String usually = cases.leftOut().keySet().iterator().next();
            return cases.leftOut().keySet().stream().allMatch("not recorded by the source"::equals)
                    ? Objects.requireNonNullElse(unknownBecause, "the source does not record endings")
                    : "no ending of these cases can be counted: " + usually;
        }
        return cases.resolvedWithKnownAudience() == 0 && cases.resolvedWithUnknownAudience() > 0
                ? "of none of the %d resolved cases is it known whether everybody could read the resolution"
                        .formatted(cases.resolvedWithUnknownAudience())
                : null;
    }

    private String whyTooFew(EndedCases cases, long watched, Horizon horizon) {
        if (cases.size() < thresholds.minimumCases()) {
            return "there are %d cases; %d are needed to say more than counts"
                    .formatted(cases.size(), thresholds.minimumCases());
        }
        return watched < ENOUGH_WATCHED && !cases.isOverBy(horizon)
                ? "%d cases could be watched for %s; %d are needed".formatted(watched, horizon.text(), ENOUGH_WATCHED)
                : null;
    }

    /** None of a kind is not few: then the exact interval is given, and called raw. */
    private static String whyTooFewOfAKind(Events events) {
        long fewer = Math.min(events.resolvedInPublic(), events.resolvedInPrivate());
        boolean isOneSided = fewer == 0 && events.knownAudience() >= ENOUGH_OF_A_KIND;
        return fewer >= ENOUGH_OF_A_KIND || isOneSided
                ? null
                : "%d were resolved in public and %d in private; %d of each are needed to say more than counts"
                        .formatted(events.resolvedInPublic(), events.resolvedInPrivate(), ENOUGH_OF_A_KIND);
    }
}
