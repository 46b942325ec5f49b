package org.evenhand.statistics;

import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.Predicate;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** The rows of a synthetic case set, as they were known at some moment. */
record CaseSet(List<Case> cases) {

    /** One row; blank means that it had not happened by {@code observationEnd}. */
    record Case(
            String channel,
            String visibility,
            long openedAt,
            OptionalLong firstAnswer,
            OptionalLong resolved,
            boolean inPublic,
            OptionalLong abandoned,
            OptionalLong reopened,
            long observationEnd) {

        static Case of(Map<String, String> row, long asOf) {
            return new Case(
                    row.get("channel"),
                    row.get("visibility"),
                    Long.parseLong(row.get("opened_at")),
                    time(row, "first_answer", asOf),
                    time(row, "resolved", asOf),
                    "public".equals(row.get("resolution_kind")),
                    time(row, "abandoned", asOf),
                    time(row, "reopened", asOf),
                    Math.min(asOf, Long.parseLong(row.get("observation_end"))));
        }

        long stop() {
            return LongStream.of(resolved.orElse(observationEnd), abandoned.orElse(observationEnd), observationEnd)
                    .min()
                    .orElseThrow();
        }

        /** Kinds: 1 answered, 2 abandoned unanswered. */
        Observation answer() {
            int kind = firstAnswer.isPresent() ? 1 : abandoned.isPresent() && abandoned.getAsLong() == stop() ? 2 : 0;
            return new Observation(firstAnswer.orElse(stop()) - openedAt, kind, 1);
        }

        /** Kinds: 1 resolved in public, 2 resolved in private, 3 abandoned. */
        Observation ending() {
            return ending(0);
        }

        Observation ending(long entry) {
            int kind = resolved.isPresent() ? inPublic ? 1 : 2 : abandoned.isPresent() ? 3 : 0;
            return new Observation(stop() - openedAt, kind, 1, entry);
        }

        boolean isResolved() {
            return resolved.isPresent();
        }

        /** Seconds from the resolution to the reopening (kind 1) or to the end of watching. */
        long resolvedFor() {
            return reopened.orElse(observationEnd) - resolved.getAsLong();
        }

        Observation reopening() {
            return new Observation(resolvedFor(), reopened.isPresent() ? 1 : 0, 1);
        }

        private static OptionalLong time(Map<String, String> row, String column, long asOf) {
            String value = row.getOrDefault(column, "");
            return value.isEmpty() || Long.parseLong(value) > asOf
                    ? OptionalLong.empty()
                    : OptionalLong.of(Long.parseLong(value));
        }
    }

    static CaseSet of(List<Map<String, String>> rows) {
        return new CaseSet(
                rows.stream().map(row -> Case.of(row, Long.MAX_VALUE)).toList());
    }

    /** What was known at {@code asOf} of the cases opened from {@code from} until then. */
    static CaseSet asOf(List<Map<String, String>> rows, long from, long asOf) {
        return new CaseSet(rows.stream()
                .map(row -> Case.of(row, asOf))
                .filter(each -> from <= each.openedAt() && each.openedAt() < asOf)
                .toList());
    }

    CaseSet where(Predicate<Case> condition) {
        return new CaseSet(cases.stream().filter(condition).toList());
    }

    CaseSet onChannel(String channel) {
        return where(each -> each.channel().equals(channel));
    }

    Stream<Case> stream() {
        return cases.stream();
    }

    LifeTable answers() {
        return LifeTable.of(stream().map(Case::answer).toList());
    }

    LifeTable endings() {
        return LifeTable.of(stream().map(Case::ending).toList());
    }
}
