package org.evenhand.insight.evenhanded;

import java.util.List;

/**
 * One measure on the page: what was found, in words first.
 *
 * @param measure its word in addresses
 * @param verdict the headline
 * @param fewKnown how few cases say what is measured; null where most do
 * @param ofWhat what the two numbers count; null where there are none
 * @param sides their numbers, or only how many cases they have
 * @param finding the numbers in a sentence; null where they should not be believed yet
 * @param notes what to know besides, sentence by sentence
 * @param reason why there is no number; null where there is one
 * @param needed how many more cases it takes to tell; null where there is a verdict
 * @param rank among the comparisons that it was chosen from; null where there was only one
 * @param comparison the address of its comparison page
 */
public record Card(
        String measure,
        String title,
        String verdict,
        Mark mark,
        String fewKnown,
        String ofWhat,
        List<SideNumber> sides,
        String finding,
        List<String> notes,
        String coverage,
        String reason,
        String needed,
        String rank,
        String comparison,
        String json,
        String csv) {}
