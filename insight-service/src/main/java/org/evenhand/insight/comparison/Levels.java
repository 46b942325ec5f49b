package org.evenhand.insight.comparison;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.evenhand.insight.observed.Attribute;
import org.evenhand.statistics.StratumKey;

/**
 * The values of attributes as columns of zeros and ones; the most frequent value of each attribute has none.
 *
 * @param attributes what there are columns of
 * @param names of the columns, without that of the side
 * @param ones the columns that are 1, by the number of the traits of a case
 */
record Levels(List<String> attributes, List<String> names, List<int[]> ones) {

    /** With more values than this the model would say more of them than of the sides. */
    static final int MOST_COLUMNS = 50;

    /** With whole topics, or with categories where these are too many; empty where that is too many still. */
    static Optional<Levels> of(SortedCases sorted) {
        List<SortedMap<String, String>> whole =
                sorted.keysOfTraits().stream().map(Levels::attributes).toList();
        long[] cases = sorted.casesByTraits();
        return Stream.of(whole, whole.stream().map(Levels::withCategories).toList())
                .map(each -> of(each, cases))
                .filter(levels -> levels.columns() <= MOST_COLUMNS)
                .findFirst();
    }

    private static SortedMap<String, String> attributes(StratumKey key) {
        SortedMap<String, String> attributes = new TreeMap<>(key.others());
        key.topic().ifPresent(value -> attributes.put(Attribute.TOPIC.word(), value));
        key.severity().ifPresent(value -> attributes.put(Attribute.SEVERITY.word(), value));
        key.language().ifPresent(value -> attributes.put(Attribute.LANGUAGE.word(), value));
        key.bucket().ifPresent(value -> attributes.put(Attribute.BUCKET.word(), value));
        return attributes;
    }

    private static SortedMap<String, String> withCategories(SortedMap<String, String> whole) {
        SortedMap<String, String> coarser = new TreeMap<>(whole);
        String topic = coarser.remove(Attribute.TOPIC.word());
        if (topic != null) {
            coarser.put(Attribute.CATEGORY.word(), topic.split("/", 2)[0]);
        }
        return coarser;
    }

    private static Levels of(List<SortedMap<String, String>> traits, long[] cases) {
        SortedMap<String, SortedMap<String, Long>> sizes = new TreeMap<>();
        for (int number = 0; number < cases.length; number++) {
            if (cases[number] > 0) {
                long size = cases[number];
                traits.get(number)
                        .forEach((attribute, value) -> sizes.computeIfAbsent(attribute, fresh -> new TreeMap<>())
                                .merge(value, size, Long::sum));
            }
        }
        Map<String, Integer> columns = new TreeMap<>();
        List<String> names = new ArrayList<>();
        sizes.forEach((attribute, values) -> {
            String usual = values.entrySet().stream()
                    .max(Map.Entry.<String, Long>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                    .orElseThrow()
                    .getKey();
            values.keySet().stream().filter(value -> !value.equals(usual)).forEach(value -> {
                names.add(name(attribute, value));
                columns.put(name(attribute, value), names.size() - 1);
            });
        });
        List<int[]> ones = traits.stream()
                .map(each -> each.entrySet().stream()
                        .map(entry -> columns.get(name(entry.getKey(), entry.getValue())))
                        .filter(column -> column != null)
                        .sorted(Comparator.naturalOrder())
                        .mapToInt(Integer::intValue)
                        .toArray())
                .toList();
        return new Levels(List.copyOf(sizes.keySet()), names, ones);
    }

    private static String name(String attribute, String value) {
        return attribute + " " + value;
    }

    int columns() {
        return names.size();
    }

    /** The row of a case: its side first. */
    double[] row(int traits, double side) {
        double[] row = new double[names.size() + 1];
        row[0] = side;
        for (int column : ones.get(traits)) {
            row[column + 1] = 1;
        }
        return row;
    }
}
