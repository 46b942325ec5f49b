package org.evenhand.insight.closes;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import org.evenhand.insight.closes.Closes.Kept;
import org.evenhand.insight.suppression.Privacy;
import org.evenhand.kit.problem.Refusal;

/** Sets beside a closed week what is known of it now. */
@Singleton
class Recounts {

    private final Closes closes;
    private final WeeklyAnswers answers;

    Recounts(Closes closes, WeeklyAnswers answers) {
        this.closes = closes;
        this.answers = answers;
    }

    ClosedAnswer of(String brand, String week, WeeklyQuestion question, Privacy privacy) {
        LocalDate monday = day(week);
        Kept kept = closes.find(brand, monday, question)
                .orElseThrow(() -> new Refusal(
                        404,
                        "not-closed",
                        "This week was not closed. GET /api/reports/closes lists the weeks that were, each by the Monday on"
                                + " which it began."));
        Week closed = new Week(monday, ZoneId.of(kept.zone()));
        JsonNode answer = closes.read(privacy.isOff() ? kept.answer() : kept.published());
        JsonNode recount =
                answers.answer(brand, closed, question, answers.cases(brand, closed, question.weeks()), privacy);
        return new ClosedAnswer(
                brand,
                monday,
                kept.zone(),
                question.report().word(),
                question.weeks(),
                question.parameters(),
                kept.asOf(),
                kept.closedAt(),
                answer,
                recount,
                arrivedSince(answer.path("cases"), recount.path("cases")),
                Change.between(answer, recount));
    }

    private static Long arrivedSince(JsonNode closed, JsonNode now) {
        return closed.isNumber() && now.isNumber() ? Long.valueOf(now.asLong() - closed.asLong()) : null;
    }

    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text.strip());
        } catch (DateTimeParseException notADay) {
            throw new Refusal(
                    400, "not-a-date", "A week is named by the Monday on which it began, for example 2026-03-02.");
        }
    }
}
