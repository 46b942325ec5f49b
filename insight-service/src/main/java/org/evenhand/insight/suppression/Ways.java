package org.evenhand.insight.suppression;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.evenhand.insight.observed.ObservedCases;
import org.evenhand.insight.observed.Traits;

/**
 * Which of the ways by which cases came are hidden. Reports tell cases apart by channel, by audience, by source and by all of
 * them; what one of them hides, another must not give away, so all are decided together.
 */
public final class Ways {

    /** How ways are told apart. */
    public enum Level {
        ALL,
        CHANNEL,
        AUDIENCE,
        SOURCE,
        CHANNEL_AND_AUDIENCE,
        WAY
    }

    /** Attributes that a level does not look at are null, and so are unknown ones. */
    private record Group(Level level, String channel, String audience, String source) {

        static Group of(Level level, Traits traits) {
            return switch (level) {
                case ALL -> new Group(level, null, null, null);
                case CHANNEL -> new Group(level, traits.channel(), null, null);
                case AUDIENCE -> new Group(level, null, traits.audience(), null);
                case SOURCE -> new Group(level, null, null, traits.source());
                case CHANNEL_AND_AUDIENCE -> new Group(level, traits.channel(), traits.audience(), null);
                case WAY -> new Group(level, traits.channel(), traits.audience(), traits.source());
            };
        }
    }

    private final Map<Group, Integer> numbers = new LinkedHashMap<>();
    private final BitSet hidden;

    private Ways(ObservedCases cases, Privacy privacy) {
        List<Traits> traits = cases.allTraits();
        Hiding hiding = new Hiding(privacy);
        // The finest first: the others consist of them.
        addAll(Level.WAY, cases, privacy, hiding);
        for (Level level :
                List.of(Level.CHANNEL_AND_AUDIENCE, Level.CHANNEL, Level.AUDIENCE, Level.SOURCE, Level.ALL)) {
            addAll(level, cases, privacy, hiding);
        }
        splitAll(traits, Level.CHANNEL, Level.CHANNEL_AND_AUDIENCE, hiding);
        splitAll(traits, Level.AUDIENCE, Level.CHANNEL_AND_AUDIENCE, hiding);
        for (Level level : List.of(Level.CHANNEL, Level.AUDIENCE, Level.SOURCE, Level.CHANNEL_AND_AUDIENCE)) {
            splitAll(traits, Level.ALL, level, hiding);
        }
        hidden = hiding.hidden();
    }

    public static Ways of(ObservedCases cases, Privacy privacy) {
        return new Ways(cases, privacy);
    }

    private void addAll(Level level, ObservedCases cases, Privacy privacy, Hiding hiding) {
        List<Traits> traits = cases.allTraits();
        Map<Group, Integer> places = new LinkedHashMap<>();
        int[] placeOfTraits = traits.stream()
                .mapToInt(each -> places.computeIfAbsent(Group.of(level, each), fresh -> places.size()))
                .toArray();
        Customers[] customers = Customers.of(cases, row -> placeOfTraits[cases.traits(row)], places.size(), privacy);
        Map<Group, Set<Integer>> ways = parts(traits, level, Level.WAY);
        places.forEach((group, place) -> numbers.put(
                group,
                level == Level.WAY
                        ? hiding.add(customers[place])
                        : hiding.add(customers[place], ints(ways.get(group)))));
    }

    private void splitAll(List<Traits> traits, Level whole, Level part, Hiding hiding) {
        parts(traits, whole, part).forEach((group, parts) -> hiding.split(numbers.get(group), ints(parts)));
    }

    private Map<Group, Set<Integer>> parts(List<Traits> traits, Level whole, Level part) {
        Map<Group, Set<Integer>> parts = new HashMap<>();
        for (Traits each : traits) {
            Integer number = numbers.get(Group.of(part, each));
            if (number != null) {
                parts.computeIfAbsent(Group.of(whole, each), fresh -> new LinkedHashSet<>())
                        .add(number);
            }
        }
        return parts;
    }

    private static int[] ints(Set<Integer> numbers) {
        return new ArrayList<>(numbers).stream().mapToInt(Integer::intValue).toArray();
    }

    /** Whether the total of all cases is hidden. */
    public boolean hidesAll() {
        return hides(new Group(Level.ALL, null, null, null));
    }

    public boolean hidesChannel(String channel) {
        return hides(new Group(Level.CHANNEL, channel, null, null));
    }

    public boolean hidesAudience(String audience) {
        return hides(new Group(Level.AUDIENCE, null, audience, null));
    }

    public boolean hidesSource(String source) {
        return hides(new Group(Level.SOURCE, null, null, source));
    }

    public boolean hidesChannel(String channel, String audience) {
        return hides(new Group(Level.CHANNEL_AND_AUDIENCE, channel, audience, null));
    }

    public boolean hidesWay(String channel, String audience, String source) {
        return hides(new Group(Level.WAY, channel, audience, source));
    }

    /** A group without cases tells nothing. */
    private boolean hides(Group group) {
        return numbers.containsKey(group) && hidden.get(numbers.get(group));
    }
}
