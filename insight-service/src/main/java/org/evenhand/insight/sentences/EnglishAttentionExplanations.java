package org.evenhand.insight.sentences;

import java.util.List;
import org.evenhand.insight.measures.Measure;
import org.evenhand.statistics.Margins;

/** What the numbers on who gets attention are, in English, for whoever has never heard of statistics. */
final class EnglishAttentionExplanations {

    private EnglishAttentionExplanations() {}

    static Explanation tiers(Margins margins, Numbers numbers) {
        return new Explanation(
                        "Tiers of value",
                        "How soon customers are answered, or their cases resolved, by the tier of value that their company gives"
                                + " them. Whose tier nobody knows is in no number. " + EnglishExplanations.OPEN_CASES,
                        "Each tier is compared with the one that has the most cases, among customers who came on the same channel,"
                                + " with the same topic and severity.",
                        "\u201c5 more of 100\u201d means: if both tiers had asked for the same things, 5 more of 100 would have had"
                                + " their answer by then. \u201c1.20 times as soon\u201d means: at every moment a waiting customer of"
                                + " that tier is 20\u00a0% more likely to be the next one served.",
                        List.of(
                                "Whether a difference was meant. Where a published policy promises a tier another service, the page"
                                        + " says \u201cby policy\u201d: then it is what was promised.",
                                "Why the tiers differ: customers of one tier may ask for other things in ways that nobody recorded.",
                                EnglishExplanations.NOT_ONE),
                        EnglishMeasures.countsAsNone(Measure.ANSWER_24H, margins, numbers)
                                + " Ratios have no such limit: their ranges are shown as they are.",
                        "Shares and mean waits standardised over strata with overlap weights; Cox's model and the log-rank test"
                                + " within strata, robust by customer.")
                .judgedBy(EnglishVerdicts.OF_SIDES);
    }

    static Explanation goingPublic() {
        return new Explanation(
                        "Going public",
                        "Cases that began in private, by e-mail for instance, and that their customer took to the public before"
                                + " they ended. Counted is how fast such cases come to their resolution. "
                                + EnglishExplanations.OPEN_CASES,
                        "Each case is compared with cases of the same topic and severity, and it changes sides: until its"
                                + " customer goes public it counts among the private ones, from that moment on among the public"
                                + " ones. Whatever happened before counts for the private side.",
                        "\u201c2.1 times as fast\u201d means: of two comparable cases that are still open, the one that is public by"
                                + " now is 2.1 times as likely to be resolved in the next hour. The clock runs from the arrival of a"
                                + " case, so the time until its first answer counts too. Where going public speeds up only what comes"
                                + " after the answer, as in the demo, a clock that starts at the answer shows a larger number.",
                        List.of(
                                "Whether going public was the cause. It is an association: people also go public when things go"
                                        + " badly, and who is about to be helped anyway has no reason to.",
                                "How cases fare that \u201cever went public\u201d. That comparison misleads: to go public a case must"
                                        + " first have stayed open for a while, and counting that while as public makes the public"
                                        + " side look slow (immortal time bias). In one of our test sets it turns \u201ctwice as"
                                        + " fast\u201d into \u201cslower\u201d.",
                                "What might explain it instead. The page says how strong something unrecorded would have to be to do"
                                        + " so (the E-value): the larger, the harder.",
                                EnglishExplanations.NOT_ONE),
                        "There is no limit below which it counts as none: it is called sooner or later when chance alone would"
                                + " hardly show as much. 30 cases must have gone public, and ten of each side been resolved.",
                        "Cox's model with a covariate that depends on time, in rows from start to stop, within strata, robust by"
                                + " customer; the E-value of VanderWeele and Ding for hazards of common events.")
                .judgedBy(EnglishVerdicts.OF_GOING_PUBLIC);
    }
}
