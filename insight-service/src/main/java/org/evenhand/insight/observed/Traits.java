package org.evenhand.insight.observed;

/**
 * What cases have in common that came in the same way about the same thing; null where it is not known.
 *
 * @param topic a path from the general to the special, its steps separated by {@code /}
 * @param bucket the part of the week in which they arrived; null where only days are known
 * @param year in which they arrived, in UTC
 * @param reach null if unknown
 */
public record Traits(
        String channel,
        String audience,
        String source,
        String topic,
        String severity,
        String language,
        String valueTier,
        String bucket,
        int year,
        Reach reach) {

    /** The value of an attribute in words; null if it is not known. */
    public String of(Attribute attribute) {
        return switch (attribute) {
            case CHANNEL -> channel;
            case TOPIC -> topic;
            case CATEGORY -> category();
            case SEVERITY -> severity;
            case LANGUAGE -> language;
            case BUCKET -> bucket;
            case YEAR -> String.valueOf(year);
            case AUDIENCE -> audience;
            case SOURCE -> source;
            case REACH -> reach == null ? null : reach.followers();
        };
    }

    private String category() {
        int end = topic == null ? -1 : topic.indexOf('/');
        return end > 0 ? topic.substring(0, end) : topic;
    }
}
