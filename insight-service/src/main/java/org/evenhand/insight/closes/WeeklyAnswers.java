package org.evenhand.insight.closes;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.time.Instant;
import org.evenhand.insight.attention.AttentionReports;
import org.evenhand.insight.attention.ClassesQuestion;
import org.evenhand.insight.observed.ObservedCaseReader;
import org.evenhand.insight.observed.ObservedCases;
import org.evenhand.insight.observed.Period;
import org.evenhand.insight.resolutions.ResolutionReports;
import org.evenhand.insight.suppression.Privacy;
import org.evenhand.insight.treatment.Question;
import org.evenhand.insight.treatment.TreatmentReports;
import org.evenhand.kit.problem.Refusal;

/** Asks the reports about a week, as it was known when it ended. */
@Singleton
class WeeklyAnswers {

    private final ObservedCaseReader reader;
    private final ResolutionReports resolutions;
    private final TreatmentReports treatment;
    private final AttentionReports attention;
    private final ObjectMapper json;

    WeeklyAnswers(
            ObservedCaseReader reader,
            ResolutionReports resolutions,
            TreatmentReports treatment,
            AttentionReports attention,
            ObjectMapper json) {
        this.reader = reader;
        this.resolutions = resolutions;
        this.treatment = treatment;
        this.attention = attention;
        this.json = json;
    }

    /** The cases of a week and of those before it. */
    ObservedCases cases(String brand, Week week, int weeks) {
        return reader.of(brand, week.period(weeks), week.end());
    }

    /** What a report says of these cases; where it says nothing, why. */
    JsonNode answer(String brand, Week week, WeeklyQuestion question, ObservedCases cases, Privacy privacy) {
        try {
            return json.valueToTree(report(brand, week, question, cases, privacy));
        } catch (Refusal refused) {
            return json.createObjectNode().put("refused", refused.getMessage());
        }
    }

    private Object report(String brand, Week week, WeeklyQuestion question, ObservedCases cases, Privacy privacy) {
        Period period = week.period(question.weeks());
        Instant asOf = week.end();
        return switch (question.report()) {
            case RESOLUTION_SHARE -> resolutions.byChannel(brand, period, asOf, cases, privacy);
            case EQUAL_TREATMENT ->
                treatment.of(
                        Question.usual(brand, period, asOf, question.grouping(), question.measure()), cases, privacy);
            case LOUDNESS -> attention.loudness(ClassesQuestion.usual(brand, period, asOf), cases, privacy);
        };
    }
}
