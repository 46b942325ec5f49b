package org.evenhand.insight.evenhanded;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.evenhand.insight.channels.ChannelTable;
import org.evenhand.insight.evenhanded.QualityView.Linked;
import org.evenhand.insight.evenhanded.QualityView.Way;
import org.evenhand.insight.quality.QualityReport.Channel;
import org.evenhand.insight.sentences.Language;

/** Puts what is known of the cases of one channel into a row. */
record QualityWays(Selection selection, Language language, UnknownAttributes unknown) {

    private static final String ANSWERS = "answer-time";
    private static final String ENDINGS = "resolution-time";

    Way of(Channel channel) {
        return new Way(
                new ChannelTable.Name(
                        ChannelTable.called(channel.channel()), known(channel.audience()), channel.source()),
                linked(channel.cases(), ANSWERS, attributes(channel)),
                leftOut(channel, channel.answersLeftOut(), ANSWERS),
                language.quality().reasons(channel.answersLeftOut()),
                leftOut(channel, channel.endingsLeftOut(), ENDINGS),
                language.quality().reasons(channel.endingsLeftOut()),
                language.numbers().count(channel.resolved()),
                language.numbers().count(channel.resolvedUnknownAudience()),
                unknown.some().stream().map(what -> notKnown(channel, what)).toList());
    }

    private Linked leftOut(Channel channel, Map<String, Long> leftOut, String measure) {
        boolean isHidden = channel.cases() == null || leftOut.values().stream().anyMatch(Objects::isNull);
        Map<String, String> attributes = attributes(channel);
        attributes.put("only", "left-out");
        return linked(
                isHidden
                        ? null
                        : Long.valueOf(leftOut.values().stream()
                                .mapToLong(Long::longValue)
                                .sum()),
                measure,
                attributes);
    }

    private Linked notKnown(Channel channel, String what) {
        Map<String, String> attributes = attributes(channel);
        attributes.putAll(UnknownAttributes.attributes(what));
        return linked(channel.cases() == null ? null : channel.unknown().getOrDefault(what, 0L), ANSWERS, attributes);
    }

    private static Map<String, String> attributes(Channel channel) {
        Map<String, String> attributes = new LinkedHashMap<>();
        attributes.put("channel", channel.channel());
        attributes.put("audience", known(channel.audience()));
        attributes.put("source", known(channel.source()));
        return attributes;
    }

    private static String known(String value) {
        return value == null ? UnknownAttributes.UNKNOWN : value;
    }

    private Linked linked(Long cases, String measure, Map<String, String> attributes) {
        return new Linked(
                language.numbers().count(cases),
                cases == null || cases == 0
                        ? null
                        : selection.cases(measure, null).with(attributes));
    }
}
