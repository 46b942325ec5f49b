package org.evenhand.insight.cases;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.evenhand.insight.channels.CaseClock;
import org.evenhand.insight.channels.Course;
import org.evenhand.insight.channels.Figure;
import org.evenhand.insight.observed.Part;

/**
 * A case behind a number.
 *
 * @param reference the case's own number where it came from; null where it has none
 * @param mark counted, waiting or left out
 * @param happened whether what the number is about has happened to it
 * @param why what became of it, and why it is left out
 * @param course how far it has come on the clock of this number
 * @param seconds until the clock stopped or nobody watched any longer; null where it is not known
 * @param watchedFromSeconds from when on it was watched; 0 means from the start
 */
public record ListedCase(
        UUID id,
        String reference,
        @JsonFormat(shape = JsonFormat.Shape.STRING) Instant arrivedAt,
        String mark,
        boolean happened,
        String why,
        String course,
        @JsonInclude(JsonInclude.Include.ALWAYS) Long seconds,
        long watchedFromSeconds,
        long publicReplies,
        long repliesAskingForPrivate) {

    /** A case as the database tells it. */
    public record Row(
            UUID caseId,
            String reference,
            Instant arrivedAt,
            boolean countsDays,
            Course course,
            Long duration,
            long entry,
            long publicReplies,
            long askingReplies) {

        CaseClock clock(Figure figure) {
            return new CaseClock(figure.basis().measure(), course, duration, entry);
        }

        Part partIn(Figure figure) {
            return figure.basis().partOf(clock(figure), publicReplies);
        }

        Place place() {
            return new Place(arrivedAt, caseId);
        }
    }

    public Place place() {
        return new Place(arrivedAt, id);
    }

    static ListedCase of(Row row, Figure figure) {
        Part part = row.partIn(figure);
        return new ListedCase(
                row.caseId,
                row.reference,
                row.arrivedAt,
                part.mark().toString(),
                figure.basis().countsReplies() ? row.askingReplies > 0 : part.happened(),
                CaseWords.why(row, part, figure),
                CaseWords.name(row.course),
                row.duration,
                row.entry,
                row.publicReplies,
                row.askingReplies);
    }
}
