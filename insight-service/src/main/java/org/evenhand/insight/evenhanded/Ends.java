package org.evenhand.insight.evenhanded;

import jakarta.inject.Singleton;
import java.util.EnumSet;
import java.util.Optional;
import org.evenhand.insight.attention.AttentionReports;
import org.evenhand.insight.attention.ClassesQuestion;
import org.evenhand.insight.attention.LoudnessReport;
import org.evenhand.insight.measures.Basis;
import org.evenhand.insight.measures.Served;
import org.evenhand.insight.observed.Attribute;
import org.evenhand.insight.resolutions.Grouping;
import org.evenhand.insight.resolutions.ResolutionReport;
import org.evenhand.insight.resolutions.ResolutionReports;

/** Asks how cases ended, and whether the louder are answered sooner, as the page tells it. */
@Singleton
class Ends {

    private final ResolutionReports resolutions;
    private final AttentionReports attention;

    Ends(ResolutionReports resolutions, AttentionReports attention) {
        this.resolutions = resolutions;
        this.attention = attention;
    }

    ResolutionReport resolutions(Selection selection) {
        return resolutions.of(new org.evenhand.insight.resolutions.Question(
                selection.brand(), selection.period(), selection.asOf(), Optional.empty(), Grouping.CHANNEL));
    }

    LoudnessReport loudness(Selection selection, Basis basis) {
        ClassesQuestion question = new ClassesQuestion(
                selection.brand(),
                selection.period(),
                selection.asOf(),
                Served.ANSWER,
                EnumSet.of(Attribute.CHANNEL, Attribute.AUDIENCE, Attribute.TOPIC, Attribute.SEVERITY),
                Optional.empty());
        return attention.loudness(question, Optional.of(basis));
    }
}
