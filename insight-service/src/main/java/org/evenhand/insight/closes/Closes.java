package org.evenhand.insight.closes;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

/** What was said of weeks when they had ended. */
@Singleton
class Closes {

    private static final String KEEP = """
        insert into close (brand, week, zone, report, weeks, question, as_of, answer, published, closed_at)
        values (:brand, :week, :zone, :report, :weeks, :question, :asOf, cast(:answer as jsonb), cast(:published as jsonb),
                :closedAt)
        on conflict do nothing
        """;

    private static final String LIST = """
        select week, zone, as_of, max(closed_at) as closed_at, count(*) as answers
        from close where brand = :brand
        group by week, zone, as_of
        order by week desc
        """;

    private static final String FIND = """
        select zone, as_of, closed_at, answer, published
        from close
        where brand = :brand and week = :week and report = :report and weeks = :weeks and question = :question
        """;

    /** A week of which answers were kept. */
    public record Closed(LocalDate week, String zone, Instant asOf, Instant closedAt, long answers) {}

    /** One answer that shall be kept. */
    record Answer(WeeklyQuestion question, JsonNode answer, JsonNode published) {}

    /** One answer as it was kept. */
    public record Kept(String zone, Instant asOf, Instant closedAt, String answer, String published) {}

    private final Jdbi jdbi;
    private final ObjectMapper json;

    Closes(Jdbi jdbi, ObjectMapper json) {
        this.jdbi = jdbi;
        this.json = json;
    }

    /** Keeps the answers of a week, all or none; what is kept already stays. */
    void keep(String brand, Week week, Collection<Answer> answers, Instant closedAt) {
        jdbi.useTransaction(handle -> answers.forEach(each -> keep(handle, brand, week, each, closedAt)));
    }

    private static void keep(Handle handle, String brand, Week week, Answer each, Instant closedAt) {
        WeeklyQuestion question = each.question;
        handle.createUpdate(KEEP)
                .bind("brand", brand)
                .bind("week", week.monday())
                .bind("zone", week.zone().getId())
                .bind("report", question.report().word())
                .bind("weeks", question.weeks())
                .bind("question", question.parameters())
                .bind("asOf", week.end())
                .bind("answer", each.answer.toString())
                .bind("published", each.published.toString())
                .bind("closedAt", closedAt)
                .execute();
    }

    /** The closed weeks of a brand, the newest first. */
    List<Closed> of(String brand) {
        return jdbi.withHandle(handle -> handle.createQuery(LIST)
                .bind("brand", brand)
                .map(ConstructorMapper.of(Closed.class))
                .list());
    }

    Optional<Kept> find(String brand, LocalDate week, WeeklyQuestion question) {
        return jdbi.withHandle(handle -> handle.createQuery(FIND)
                .bind("brand", brand)
                .bind("week", week)
                .bind("report", question.report().word())
                .bind("weeks", question.weeks())
                .bind("question", question.parameters())
                .map(ConstructorMapper.of(Kept.class))
                .findOne());
    }

    JsonNode read(String kept) {
        try {
            return json.readTree(kept);
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException("The database gave no JSON.", unreadable);
        }
    }
}
