package org.evenhand.insight.sentences;

import org.evenhand.statistics.Verdict;

/**
 * What a verdict means, for people.
 *
 * @param verdict that looks like it
 * @param word what it is called
 */
public record ExplainedVerdict(Verdict verdict, String word, String meaning) {}
