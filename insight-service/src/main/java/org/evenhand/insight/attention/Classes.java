package org.evenhand.insight.attention;

import static java.util.stream.Collectors.toSet;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.IntPredicate;
import java.util.stream.Stream;
import org.evenhand.insight.comparison.Sides;
import org.evenhand.insight.observed.ObservedCases;
import org.evenhand.insight.observed.Reach;
import org.evenhand.insight.observed.Traits;

/**
 * Several classes of customers, each of which is compared with the first.
 *
 * @param names of the classes that have cases
 * @param ofTraits the class of a case by the number of its traits; {@link #NONE} for cases of none
 */
record Classes(List<String> names, int[] ofTraits) {

    static final int NONE = -1;
    private static final String PUBLIC = "public";

    /** Those of reach, among the cases that everybody could read: the fewest followers first. */
    static Classes ofReach(List<Traits> traits) {
        List<String> all = Stream.of(Reach.values()).map(Reach::followers).toList();
        Function<Traits, String> reach =
                each -> isPublic(each) && each.reach() != null ? each.reach().followers() : null;
        Set<String> some = traits.stream().map(reach).filter(Objects::nonNull).collect(toSet());
        return of(traits, reach, all.stream().filter(some::contains).toList());
    }

    /** Those of value: the tier with the most cases first, the others by their names. */
    static Classes ofValue(ObservedCases cases) {
        Map<String, Long> sizes = sizes(cases, Traits::valueTier);
        String largest =
                sizes.keySet().stream().max(Comparator.comparing(sizes::get)).orElse(null);
        return of(
                cases.allTraits(),
                Traits::valueTier,
                sizes.keySet().stream()
                        .sorted(Comparator.comparing((String tier) -> !tier.equals(largest))
                                .thenComparing(Comparator.naturalOrder()))
                        .toList());
    }

    private static Classes of(List<Traits> traits, Function<Traits, String> name, List<String> names) {
        return new Classes(
                names,
                traits.stream()
                        .map(name)
                        .mapToInt(each -> each == null ? NONE : names.indexOf(each))
                        .toArray());
    }

    private static Map<String, Long> sizes(ObservedCases cases, Function<Traits, String> name) {
        long[] ofTraits = new long[cases.allTraits().size()];
        for (int row = 0; row < cases.size(); row++) {
            ofTraits[cases.traits(row)]++;
        }
        Map<String, Long> sizes = new TreeMap<>();
        for (int traits = 0; traits < ofTraits.length; traits++) {
            String found = name.apply(cases.allTraits().get(traits));
            if (found != null) {
                sizes.merge(found, ofTraits[traits], Long::sum);
            }
        }
        return sizes;
    }

    static boolean isPublic(Traits traits) {
        return PUBLIC.equals(traits.audience());
    }

    int of(ObservedCases cases, int row) {
        return ofTraits[cases.traits(row)];
    }

    /** A class against the first. */
    Sides against(int number) {
        return sides(names.get(number), each -> each == number);
    }

    /** All classes but the first together against it. */
    Sides allAgainst(String name) {
        return sides(name, each -> each > 0);
    }

    private Sides sides(String name, IntPredicate isA) {
        byte[] sides = new byte[ofTraits.length];
        for (int traits = 0; traits < sides.length; traits++) {
            sides[traits] = ofTraits[traits] == 0 ? Sides.B : isA.test(ofTraits[traits]) ? Sides.A : Sides.NEITHER;
        }
        return new Sides(name, names.getFirst(), sides);
    }
}
