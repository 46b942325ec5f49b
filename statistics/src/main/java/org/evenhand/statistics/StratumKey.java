package org.evenhand.statistics;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the cases of a stratum have in common; an attribute that is absent was not asked for.
 *
 * @param topic a path from the general to the special, its parts separated by {@code /}
 * @param severity how bad it is, in the company's words; never given up, since the groups differ most by it
 * @param language language of the customer
 * @param bucket when the case was opened: business hours, evening, weekend
 * @param others further attributes by name, such as channel or year; never given up
 */
public record StratumKey(
        Optional<String> topic,
        Optional<String> severity,
        Optional<String> language,
        Optional<String> bucket,
        SortedMap<String, String> others) {

    /** Keeps its own map. */
    public StratumKey {
        others = Collections.unmodifiableSortedMap(new TreeMap<>(others));
    }

    /** The four attributes that comparisons are usually made within. */
    public static StratumKey of(String topic, String severity, String language, String bucket) {
        return new StratumKey(
                Optional.of(topic), Optional.of(severity), Optional.of(language), Optional.of(bucket), new TreeMap<>());
    }

    /** The values, separated by {@code |}, the topic first. */
    public String text() {
        return Stream.concat(
                        Stream.of(topic, severity, language, bucket).flatMap(Optional::stream),
                        others.values().stream())
                .collect(Collectors.joining("|"));
    }

    /** With one more attribute. */
    public StratumKey with(String name, String value) {
        SortedMap<String, String> more = new TreeMap<>(others);
        more.putAll(Map.of(name, value));
        return new StratumKey(topic, severity, language, bucket, more);
    }

    StratumKey withoutLanguage() {
        return new StratumKey(topic, severity, Optional.empty(), bucket, others);
    }

    StratumKey withoutBucket() {
        return new StratumKey(topic, severity, language, Optional.empty(), others);
    }

    /** One level up; a topic that has nothing above it stays. */
    StratumKey withParentTopic() {
        return new StratumKey(topic.map(StratumKey::parent), severity, language, bucket, others);
    }

    int levelsAboveTopic() {
        return (int) topic.stream().flatMapToInt(String::chars).filter(each -> each == '/').count();
    }

    private static String parent(String path) {
        int end = path.lastIndexOf('/');
        return end > 0 ? path.substring(0, end) : path;
    }
}
