package org.evenhand.insight.resolutions;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.evenhand.insight.observed.LeftOutRows;
import org.evenhand.insight.observed.ObservedCases;
import org.evenhand.insight.resolutions.ResolutionReport.Group;
import org.evenhand.insight.resolutions.ResolutionReport.KindShare;
import org.evenhand.insight.suppression.Customers;
import org.evenhand.insight.suppression.Hiding;
import org.evenhand.insight.suppression.Privacy;
import org.evenhand.insight.suppression.TooFew;
import org.evenhand.insight.suppression.Ways;

/** The report without what would tell of few customers: groups and what is left out. */
final class PublishedResolutions {

    private final Privacy privacy;
    private final ObservedCases cases;
    private final Grouping grouping;
    private final Ways ways;
    private final Map<Grouping.Group, Integer> numbers = new HashMap<>();
    private final int[] groupOfRow;
    private final boolean tellsCounts;

    PublishedResolutions(Privacy privacy, Grouping grouping, ObservedCases cases) {
        this.privacy = privacy;
        this.cases = cases;
        this.grouping = grouping;
        this.ways = Ways.of(cases, privacy);
        this.groupOfRow = new int[cases.size()];
        for (int row = 0; row < cases.size(); row++) {
            groupOfRow[row] = numbers.computeIfAbsent(grouping.of(cases, row), fresh -> numbers.size());
        }
        this.tellsCounts = tooFewLeftOut(null).isEmpty()
                && numbers.keySet().stream()
                        .allMatch(group -> tooFewLeftOut(group).isEmpty());
    }

    private Set<String> tooFewLeftOut(Grouping.Group group) {
        LeftOutRows leftOut = new LeftOutRows();
        for (int row = 0; row < cases.size(); row++) {
            if (!cases.endings().isKnown(row) && (group == null || groupOfRow[row] == numbers.get(group))) {
                int each = row;
                cases.endings().whyNotKnown(row).ifPresent(why -> leftOut.add(each, why));
            }
        }
        return TooFew.reasons(cases, leftOut, privacy);
    }

    ResolutionReport of(ResolutionReport report) {
        BitSet hidden = hidden();
        Customers[] openly =
                Customers.of(cases, row -> isBegunInPublic(row) ? groupOfRow[row] : -1, numbers.size(), privacy);
        List<Group> groups = new ArrayList<>();
        for (Group each : report.groups()) {
            int number = numbers.get(new Grouping.Group(each.group(), each.audience()));
            groups.add(group(each, hidden.get(number), privacy.isTooFew(openly[number])));
        }
        Customers allOpenly = Customers.of(cases, row -> isBegunInPublic(row) ? 0 : -1, 1, privacy)[0];
        return new ResolutionReport(
                report.brand(),
                report.from(),
                report.to(),
                report.asOf(),
                report.observedUntil(),
                report.granularity(),
                ways.hidesAll() ? null : report.cases(),
                report.basis(),
                report.basisBecause(),
                report.horizon(),
                report.horizonReason(),
                report.by(),
                report.known(),
                report.reason(),
                group(report.overall(), ways.hidesAll(), privacy.isTooFew(allOpenly)),
                groups);
    }

    private boolean isBegunInPublic(int row) {
        return Resolutions.isBegunInPublic(cases, row);
    }

    /** Channels are hidden as in the other reports; topics and weeks are told apart only here. */
    private BitSet hidden() {
        BitSet hidden = new BitSet();
        if (grouping == Grouping.CHANNEL) {
            for (int row = 0; row < cases.size(); row++) {
                var traits = cases.allTraits().get(cases.traits(row));
                hidden.set(groupOfRow[row], ways.hidesChannel(traits.channel(), traits.audience()));
            }
            return hidden;
        }
        Hiding hiding = new Hiding(privacy);
        int[] parts = Arrays.stream(Customers.of(cases, row -> groupOfRow[row], numbers.size(), privacy))
                .mapToInt(hiding::add)
                .toArray();
        int all = hiding.add(Customers.of(cases, row -> 0, 1, privacy)[0], parts);
        if (ways.hidesAll()) {
            hiding.hide(all);
        }
        return hiding.hidden();
    }

    private Group group(Group of, boolean isHidden, boolean isFewOpenly) {
        if (isHidden) {
            KindShare none = KindShare.none(null, privacy.sentence());
            return new Group(
                    of.group(),
                    of.audience(),
                    null,
                    null,
                    null,
                    null,
                    null,
                    of.known(),
                    false,
                    privacy.sentence(),
                    null,
                    none,
                    none,
                    null,
                    Map.of(),
                    true);
        }
        KindShare handOff = isFewOpenly ? KindShare.none(null, privacy.sentence()) : of.handOff();
        return tellsCounts
                ? withHandOff(of, handOff)
                : new Group(
                        of.group(),
                        of.audience(),
                        of.cases(),
                        null,
                        null,
                        null,
                        null,
                        of.known(),
                        of.enough(),
                        of.reason(),
                        of.shares(),
                        of.share().withoutCases(),
                        handOff.withoutCases(),
                        of.customersWithMoreThanOneCase(),
                        untold(of.leftOut().keySet()),
                        null);
    }

    private static Group withHandOff(Group of, KindShare handOff) {
        return new Group(
                of.group(),
                of.audience(),
                of.cases(),
                of.counted(),
                of.events(),
                of.couldBeWatched(),
                of.atRisk(),
                of.known(),
                of.enough(),
                of.reason(),
                of.shares(),
                of.share(),
                handOff,
                of.customersWithMoreThanOneCase(),
                of.leftOut(),
                null);
    }

    /** In all groups, because those of one are the total less those of the others. */
    private static Map<String, Long> untold(Set<String> reasons) {
        Map<String, Long> untold = new TreeMap<>();
        reasons.forEach(reason -> untold.put(reason, null));
        return untold;
    }
}
