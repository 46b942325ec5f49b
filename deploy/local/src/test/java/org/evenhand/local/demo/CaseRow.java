package org.evenhand.local.demo;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/** A row of the case file as a reader sees it who knows nothing of how it was made. */
record CaseRow(
        String id,
        String customer,
        String channel,
        boolean inPublic,
        String source,
        String topic,
        String severity,
        OptionalInt followers,
        Instant openedAt,
        Optional<Instant> answeredAt,
        Optional<Instant> resolvedAt,
        String resolutionKind,
        Optional<Instant> abandonedAt,
        Optional<Instant> wentPublicAt,
        Optional<Instant> reopenedAt,
        Instant observationEnd) {

    static CaseRow of(NamedCsvRecord row) {
        String followers = row.getField("followers");
        return new CaseRow(
                row.getField("case_id"),
                row.getField("customer_id"),
                row.getField("channel"),
                row.getField("visibility").equals("public"),
                row.getField("source"),
                row.getField("topic"),
                row.getField("severity"),
                followers.isEmpty() ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(followers)),
                Instant.parse(row.getField("opened_at")),
                time(row, "first_answer"),
                time(row, "resolved"),
                row.getField("resolution_kind"),
                time(row, "abandoned"),
                time(row, "went_public"),
                time(row, "reopened"),
                Instant.parse(row.getField("observation_end")));
    }

    String cell() {
        return topic + " " + severity;
    }

    /** The ending, or the end of observation. */
    Instant lastSeen() {
        return resolvedAt.or(() -> abandonedAt).orElse(observationEnd);
    }

    Stream<Instant> times() {
        return Stream.concat(
                Stream.of(openedAt, observationEnd),
                Stream.of(answeredAt, resolvedAt, abandonedAt, wentPublicAt, reopenedAt)
                        .flatMap(Optional::stream));
    }

    private static Optional<Instant> time(NamedCsvRecord row, String column) {
        String value = row.getField(column);
        return value.isEmpty() ? Optional.empty() : Optional.of(Instant.parse(value));
    }
}
