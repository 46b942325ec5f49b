package org.evenhand.insight.measures;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.evenhand.insight.observed.Attribute;
import org.evenhand.insight.observed.Traits;
import org.evenhand.kit.problem.Refusal;
import org.evenhand.statistics.StratumKey;

/**
 * Which cases are of the same sort.
 *
 * @param used what they have in common
 * @param notUsed what they were asked to have in common, but nothing says of any of them
 * @param ofTraits the sort of a case, by the number of its traits
 */
public record Strata(Set<Attribute> used, List<NotUsed> notUsed, List<StratumKey> ofTraits) {

    private static final String UNKNOWN = "unknown";

    public static Strata of(Collection<Attribute> asked, boolean countsDays, List<Traits> traits) {
        return of(asked, countsDays, traits, Map.of());
    }

    /**
     * The same for a question that cannot be asked within some attributes.
     *
     * @param unfitting why not, by the attribute
     */
    public static Strata of(
            Collection<Attribute> asked, boolean countsDays, List<Traits> traits, Map<Attribute, String> unfitting) {
        Set<Attribute> used = EnumSet.noneOf(Attribute.class);
        List<NotUsed> notUsed = new ArrayList<>();
        for (Attribute attribute : asked) {
            if (unfitting.containsKey(attribute)) {
                notUsed.add(new NotUsed(attribute.word(), unfitting.get(attribute)));
            } else if (attribute == Attribute.BUCKET && countsDays) {
                notUsed.add(new NotUsed(attribute.word(), "a source knows only days, and no hour of arrival"));
            } else if (traits.stream().anyMatch(isKnown(attribute))) {
                used.add(attribute);
            } else {
                notUsed.add(new NotUsed(attribute.word(), "not known of any of the cases"));
            }
        }
        return new Strata(
                used, notUsed, traits.stream().map(each -> key(used, each)).toList());
    }

    /** The attributes in an address, separated by commas. */
    public static Set<Attribute> named(String text) {
        Set<Attribute> named = EnumSet.noneOf(Attribute.class);
        Arrays.stream(text.split(",", -1))
                .map(String::strip)
                .forEach(word -> named.add(Attribute.named(word)
                        .orElseThrow(() -> new Refusal(
                                400,
                                "unknown-stratum",
                                "There is no stratum \"" + word + "\". Those there are: " + Attribute.words() + "."))));
        return named;
    }

    private static Predicate<Traits> isKnown(Attribute attribute) {
        return traits -> traits.of(attribute) != null && !traits.of(attribute).equals(UNKNOWN);
    }

    private static StratumKey key(Set<Attribute> used, Traits traits) {
        StratumKey key = new StratumKey(
                value(used, Attribute.TOPIC, traits),
                value(used, Attribute.SEVERITY, traits),
                value(used, Attribute.LANGUAGE, traits),
                value(used, Attribute.BUCKET, traits),
                new TreeMap<>());
        for (Attribute attribute : used) {
            key = switch (attribute) {
                case TOPIC, SEVERITY, LANGUAGE, BUCKET -> key;
                case CATEGORY, CHANNEL, YEAR, AUDIENCE, SOURCE, REACH ->
                    key.with(attribute.word(), known(attribute, traits));
            };
        }
        return key;
    }

    private static Optional<String> value(Set<Attribute> used, Attribute attribute, Traits traits) {
        return used.contains(attribute) ? Optional.of(known(attribute, traits)) : Optional.empty();
    }

    private static String known(Attribute attribute, Traits traits) {
        return traits.of(attribute) == null ? UNKNOWN : traits.of(attribute);
    }
}
