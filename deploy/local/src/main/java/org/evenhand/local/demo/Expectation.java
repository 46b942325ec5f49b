package org.evenhand.local.demo;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Which share of the demo's cases of one kind is answered in time if the truth holds: computed from the truth and from who
 * came, without a look at what was drawn for them.
 */
public record Expectation(String source, String topic, String severity, int cases, double share) {

    private record Kind(Door door, Topic topic, Severity severity) implements Comparable<Kind> {
        @Override
        public int compareTo(Kind other) {
            return (door.ordinal() - other.door.ordinal()) * 10_000
                    + (topic.ordinal() - other.topic.ordinal()) * 100
                    + severity.ordinal()
                    - other.severity.ordinal();
        }
    }

    /** One for each source, topic and severity in the demo. */
    public static List<Expectation> answeredWithin(Duration time) {
        Map<Kind, List<Double>> shares = new TreeMap<>();
        new Year().forEachCase(each -> shares.computeIfAbsent(
                        new Kind(each.door(), each.topic(), each.severity()), kind -> new ArrayList<>())
                .add(answered(each, time)));
        return shares.entrySet().stream()
                .map(each -> of(each.getKey(), each.getValue()))
                .toList();
    }

    private static Expectation of(Kind kind, List<Double> shares) {
        return new Expectation(
                kind.door().source,
                kind.topic().path,
                kind.severity().word,
                shares.size(),
                shares.stream().mapToDouble(share -> share).average().orElseThrow());
    }

    /** Answer and giving up compete, and both fade alike: whichever comes first is an answer in proportion to its rate. */
    private static double answered(DemoCase demoCase, Duration time) {
        Fading answer = Truth.answer(demoCase.door(), demoCase.topic(), demoCase.severity(), demoCase.followers());
        double perDay = answer.perDay() + Truth.givingUp(demoCase.door()).perDay();
        double days = (double) time.toSeconds() / Truth.DAY;
        double spent = perDay * answer.days() * -StrictMath.expm1(-days / answer.days());
        return answer.perDay() / perDay * -StrictMath.expm1(-spent);
    }
}
