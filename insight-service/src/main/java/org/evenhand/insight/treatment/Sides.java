package org.evenhand.insight.treatment;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.evenhand.insight.observed.Traits;
import org.evenhand.kit.problem.Refusal;

/**
 * The two sides of a comparison, and on which of them cases stand.
 *
 * @param a the name of one side
 * @param b the name of the other side
 * @param ofTraits by the number of the traits of a case: {@link #A}, {@link #B} or {@link #NEITHER}
 */
record Sides(String a, String b, byte[] ofTraits) {

    static final byte NEITHER = -1;
    static final byte A = 0;
    static final byte B = 1;

    /** The side of all cases that are not on the other one. */
    static final String REST = "rest";

    /** What is compared for a question; none where all cases are of one group. */
    static List<Sides> of(Question question, List<Traits> traits) {
        if (question.grouping() == Grouping.PUBLIC_PRIVATE) {
            return List.of(between(question.grouping(), "public", Optional.of("private"), traits));
        }
        if (question.a().isPresent()) {
            return List.of(between(question.grouping(), question.a().get(), question.b(), traits));
        }
        List<String> groups = groups(question.grouping(), traits);
        return groups.size() < 2
                ? List.of()
                : groups.stream()
                        .map(group -> between(question.grouping(), group, Optional.empty(), traits))
                        .toList();
    }

    private static Sides between(Grouping grouping, String a, Optional<String> b, List<Traits> traits) {
        byte[] sides = new byte[traits.size()];
        for (int number = 0; number < sides.length; number++) {
            String group = traits.get(number).of(grouping.attribute());
            sides[number] =
                    a.equals(group) ? A : b.map(name -> name.equals(group)).orElse(true) ? B : NEITHER;
        }
        Sides found = new Sides(a, b.orElse(REST), sides);
        found.refuseEmpty(A, a, grouping, traits);
        found.refuseEmpty(B, found.b, grouping, traits);
        return found;
    }

    private void refuseEmpty(byte side, String name, Grouping grouping, List<Traits> traits) {
        for (byte each : ofTraits) {
            if (each == side) {
                return;
            }
        }
        throw new Refusal(
                400,
                "empty-side",
                "No case of \"" + name + "\" arrived in this period, so there is nothing to compare. The "
                        + grouping.attribute().word() + "s of the cases are: "
                        + String.join(", ", groups(grouping, traits)) + ".");
    }

    private static List<String> groups(Grouping grouping, List<Traits> traits) {
        return traits.stream()
                .map(each -> each.of(grouping.attribute()))
                .filter(Objects::nonNull)
                .distinct()
                .sorted()
                .toList();
    }

    List<String> names() {
        return Stream.of(a, b).toList();
    }
}
