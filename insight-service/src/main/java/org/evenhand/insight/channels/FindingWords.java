package org.evenhand.insight.channels;

/** A number and its interval as people read them. */
public class FindingWords {

    private FindingWords() {}

    public static String value(Finding finding, boolean inDays) {
        if (finding.value() == null) {
            return Words.NOTHING;
        }
        return switch (finding.figure().unit()) {
            case CASES, REPLIES -> Words.count(finding.value().longValue());
            case SHARE -> Words.percent(finding.value().doubleValue());
            case SECONDS -> Words.duration(finding.value(), inDays);
        };
    }

    /** The interval, or the reason why there is no number; nothing where there is no interval to a number. */
    public static String detail(Finding finding, boolean inDays) {
        if (finding.value() == null) {
            return finding.reason() == null ? "" : finding.reason();
        }
        if (finding.low() == null) {
            return "";
        }
        return switch (finding.figure().unit()) {
            case CASES, REPLIES -> "";
            case SHARE ->
                Words.percents(finding.low().doubleValue(), finding.high().doubleValue());
            case SECONDS -> Words.durations(finding.low(), finding.high(), inDays);
        };
    }
}
