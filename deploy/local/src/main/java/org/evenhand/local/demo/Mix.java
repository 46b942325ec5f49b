package org.evenhand.local.demo;

/** Who comes through a door: how severe their needs are; {@link Topic} holds what they are about. */
enum Mix {
    PHONE(0.25, 0.45, 0.30),
    WRITTEN(0.35, 0.45, 0.20),
    COUNTER(0.40, 0.45, 0.15),
    OPEN(0.45, 0.40, 0.15);

    private final double[] severities;

    Mix(double low, double medium, double high) {
        severities = new double[] {low, medium, high};
    }

    Topic topic(Chance chance) {
        Topic[] topics = Topic.values();
        double[] shares = new double[topics.length];
        for (Topic topic : topics) {
            shares[topic.ordinal()] = topic.share(this);
        }
        return topics[chance.index(shares)];
    }

    Severity severity(Chance chance) {
        return Severity.values()[chance.index(severities)];
    }
}
