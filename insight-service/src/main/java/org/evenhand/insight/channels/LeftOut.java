package org.evenhand.insight.channels;

/**
 * Cases that a report should hold and does not.
 *
 * @param of what they are missing from: {@code brand}, {@code import} (they belong to no brand, but came in an import that
 *     names this one), or only from the {@code answers} or {@code endings} of this period
 */
public record LeftOut(String reason, String channel, Long cases, String of) {

    public LeftOut withCases(Long sum) {
        return new LeftOut(reason, channel, sum, of);
    }

    LeftOut withoutCases() {
        return withCases(0L);
    }
}
