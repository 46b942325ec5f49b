package org.evenhand.insight.treatment;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.evenhand.insight.comparison.Sides;
import org.evenhand.insight.observed.Traits;
import org.evenhand.kit.problem.Refusal;

/** Puts cases on two sides by the group they are of. */
final class GroupSides {

    private GroupSides() {}

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
            sides[number] = a.equals(group)
                    ? Sides.A
                    : b.map(name -> name.equals(group)).orElse(true) ? Sides.B : Sides.NEITHER;
        }
        Sides found = new Sides(a, b.orElse(Sides.REST), sides);
        refuseEmpty(found, Sides.A, found.a(), grouping, traits);
        refuseEmpty(found, Sides.B, found.b(), grouping, traits);
        return found;
    }

    private static void refuseEmpty(Sides sides, byte side, String name, Grouping grouping, List<Traits> traits) {
        for (byte each : sides.ofTraits()) {
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
}
