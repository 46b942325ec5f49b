package org.evenhand.insight.sentences;

import java.util.List;
import org.evenhand.insight.measures.Measure;
import org.evenhand.statistics.Margins;

/** What the numbers are, in English, for whoever has never heard of statistics. */
record EnglishExplanations(Numbers numbers) {

    private static final String LIKE_WITH_LIKE =
            "Customers on one side are compared with customers on the other who came"
                    + " with the same kind of request: the same topic and the same severity, on the detailed page also the same"
                    + " language and time of arrival. Kinds of request that came on one side only are left out, and the card says"
                    + " how many cases that leaves. A case belongs to the side on which it began.";

    static final String OPEN_CASES =
            "Whoever still waits is counted for as long as we could watch, and never" + " dropped.";

    private static final String NOT_WHY =
            "Why the two sides differ. It compares like with like as far as the records tell"
                    + " kinds of request apart; what nobody recorded cannot be made alike.";

    static final String NOT_ONE = "How a single customer was treated: it is about many cases together.";

    Explanation of(Measure measure, Margins margins) {
        return ofSides(measure, margins).judgedBy(EnglishVerdicts.OF_SIDES);
    }

    private Explanation ofSides(Measure measure, Margins margins) {
        String title = EnglishMeasures.title(measure, measure.usualHorizon().text());
        String margin = EnglishMeasures.countsAsNone(measure, margins, numbers)
                + " When the whole range of what the difference may be lies inside that, the two sides are called alike; when it cannot be told, that is said instead.";
        return switch (measure) {
            case ANSWER_24H ->
                new Explanation(
                        title,
                        "Of the customers who wrote, how many had a first answer by a person within 24 hours. An automatic"
                                + " receipt is no answer. Who gave up before counts as not answered. " + OPEN_CASES,
                        LIKE_WITH_LIKE,
                        "\u201c41 of 100\u201d means: if both sides had received the same mix of requests, 41 of 100"
                                + " customers would have had their answer by then.",
                        List.of(
                                "Whether the answer was any good: \u201cwe look into it\u201d is an answer too. Read it beside the"
                                        + " resolutions.",
                                EnglishParity.TOO_WIDE,
                                NOT_WHY,
                                NOT_ONE),
                        margin,
                        "Cumulative incidence (Aalen and Johansen), standardised over strata with overlap weights; the test is"
                                + " the log-rank test within strata.");
            case ANSWER_TIME ->
                new Explanation(
                        title,
                        "How long customers wait for the first answer of a person, on average over the first 24 hours. Who"
                                + " waits longer counts with 24 hours. " + OPEN_CASES,
                        LIKE_WITH_LIKE,
                        "It is the average wait if both sides had received the same mix of requests. On the curves it is the"
                                + " area above the line.",
                        List.of(
                                "How long the very last ones wait, beyond the first day.",
                                "What it was like for a customer in the middle: few very long waits move an average.",
                                NOT_WHY,
                                NOT_ONE),
                        margin,
                        "Restricted mean (Kaplan and Meier), standardised over strata with overlap weights; the log-rank test"
                                + " and the hazard ratio (Cox) within strata.");
            case RESOLUTION_7D ->
                new Explanation(
                        title,
                        "Of the customers who wrote, how many had their case resolved within seven days, in public or in"
                                + " private. Who gave up, and duplicates, count as not resolved. " + OPEN_CASES,
                        LIKE_WITH_LIKE,
                        "\u201c71 of 100\u201d means: if both sides had received the same mix of requests, 71 of 100"
                                + " customers would have had a resolution by then.",
                        List.of(
                                "Whether the customer was content: read it beside the cases that were opened again.",
                                EnglishParity.TOO_WIDE,
                                NOT_WHY,
                                NOT_ONE),
                        margin,
                        "Cumulative incidence (Aalen and Johansen), standardised over strata with overlap weights; the test is"
                                + " the log-rank test within strata.");
            case RESOLUTION_TIME ->
                new Explanation(
                        title,
                        "How long it takes until a case is resolved, on average over the first seven days. What takes longer"
                                + " counts with seven days. " + OPEN_CASES,
                        LIKE_WITH_LIKE,
                        "It is the average time if both sides had received the same mix of requests. On the curves it is the"
                                + " area above the line.",
                        List.of("How long the slowest cases take, beyond the first week.", NOT_WHY, NOT_ONE),
                        margin,
                        "Restricted mean (Kaplan and Meier), standardised over strata with overlap weights; the log-rank test"
                                + " and the hazard ratio (Cox) within strata.");
            case COMPENSATION ->
                new Explanation(
                        title,
                        "Of the cases resolved within seven days, and old enough to know it, in how many the customer was"
                                + " given something: money, a voucher, a replacement.",
                        LIKE_WITH_LIKE,
                        "\u201c12 of 100\u201d means: if both sides had received the same mix of requests, 12 of 100"
                                + " customers would have been given something.",
                        List.of(
                                "How much was given, and whether it was fair.",
                                "Anything of cases of which nobody recorded it: they are counted as left out.",
                                EnglishParity.TOO_WIDE,
                                NOT_WHY,
                                NOT_ONE),
                        margin,
                        "Difference of shares and test after Mantel and Haenszel.");
            case TRANSFERS ->
                new Explanation(
                        title,
                        "How often a customer was handed on from one desk to another, in cases that arrived a week ago or"
                                + " earlier.",
                        LIKE_WITH_LIKE,
                        "\u201c0.85 times as often\u201d means: where one side is handed on 100 times, the other is 85 times,"
                                + " with the same mix of requests.",
                        List.of(
                                "Whether handing on was right: sometimes it is what helps.",
                                "When it happened: transfers have no time here.",
                                NOT_WHY,
                                NOT_ONE),
                        margin,
                        "Ratio of rates after Mantel and Haenszel, as wide as the counts really scatter.");
            case REOPEN ->
                new Explanation(
                        title,
                        "Of the customers whose case was resolved, how many had it opened again within two weeks. The clock"
                                + " starts at the resolution. " + OPEN_CASES,
                        LIKE_WITH_LIKE,
                        "\u201c7 of 100\u201d means: if both sides had received the same mix of requests, 7 of 100 resolutions"
                                + " would not have held.",
                        List.of(
                                "Whether those who did not come back were helped, or had only given up asking.",
                                EnglishParity.TOO_WIDE,
                                NOT_WHY,
                                NOT_ONE),
                        margin,
                        "Cumulative incidence from the resolution on, standardised over strata with overlap weights.");
        };
    }

    Explanation shares() {
        return new Explanation(
                "Solved in public or in private",
                "What had become of all cases some time after they arrived, usually a week: solved where everybody could"
                        + " read it, solved in private, solved without a record of where, ended without a solution (given up,"
                        + " cancelled, or a duplicate), or still open. " + OPEN_CASES,
                "Nobody is compared with anybody: these are all cases of the brand and period, as they come.",
                "The hundred figures are a hundred customers. The share in public is counted among those that were helped"
                        + " and of whom it is known where.",
                List.of(
                        "Whether public or private is better. It shows how much of the help the world can see.",
                        "Who changed from public to private on the way; for that see the second share.",
                        NOT_ONE),
                "A share is only told from 30 cases on, and when each kind happened five times or more.",
                "Cumulative incidences of competing ends (Aalen and Johansen); their share with an interval on the logit"
                        + " scale, robust by customer where many came more than once.");
    }

    Explanation loudness() {
        return new Explanation(
                        "Loudness",
                        "Among cases that began in public, how soon customers are answered, by how many followers they had when they"
                                + " wrote. Who wrote in private, and whose followers nobody knows, is in no class.",
                        "Each class is compared with the customers of the fewest followers who came on the same channel, with the same"
                                + " topic and severity.",
                        "\u201c10.7\u00a0% faster with twice the followers\u201d means: at every moment the louder of two comparable"
                                + " customers is 10.7\u00a0% more likely to be the next one answered. Ten doublings are a thousand times"
                                + " the followers.",
                        List.of(
                                "Whether anybody looked at followers on purpose. The same customers in private, where nobody sees"
                                        + " followers, are the check: if they are faster there too, it is something else about them.",
                                NOT_ONE),
                        "One number for a doubling is only given where no class steps against the others.",
                        "Cox's model within strata, robust by customer; the log-rank test for a trend over the classes.")
                .judgedBy(EnglishVerdicts.OF_SIDES);
    }
}
