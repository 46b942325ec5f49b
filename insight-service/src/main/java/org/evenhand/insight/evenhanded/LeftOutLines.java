package org.evenhand.insight.evenhanded;

import java.util.List;
import java.util.Map;
import org.evenhand.insight.evenhanded.ComparisonView.LeftOut;
import org.evenhand.insight.sentences.Language;

/** Cases that are in no number, as pages list them. */
final class LeftOutLines {

    private LeftOutLines() {}

    static List<LeftOut> of(Map<String, Long> leftOut, Language language) {
        return leftOut.entrySet().stream()
                .map(each -> new LeftOut(
                        language.readable(each.getKey()), language.numbers().count(each.getValue())))
                .toList();
    }
}
