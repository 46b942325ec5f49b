package org.evenhand.local.demo;

/** A channel together with its audience: where a case can begin, who comes, and how they are treated there. */
enum Door {
    PHONE("phone", Audience.PRIVATE, "hotline", 0.24, 1.60, 1.5, 0.30, Mix.PHONE, Hours.OFFICE),
    EMAIL("email", Audience.PRIVATE, "mailbox", 0.22, 1.00, 1.0, 0.10, Mix.WRITTEN, Hours.ALL_DAY),
    WEB("web", Audience.PRIVATE, "contact-form", 0.12, 0.80, 0.9, 0.10, Mix.WRITTEN, Hours.ALL_DAY),
    STORE("store", Audience.PRIVATE, "travel-centre", 0.08, 1.00, 1.5, 0.15, Mix.COUNTER, Hours.OFFICE),
    X_POST("x", Audience.PUBLIC, "x-post", 0.17, 1.35, 1.2, 0.15, Mix.OPEN, Hours.ALL_DAY),
    X_MESSAGE("x", Audience.PRIVATE, "x-message", 0.04, 0.90, 1.0, 0.12, Mix.WRITTEN, Hours.ALL_DAY),
    FACEBOOK_COMMENT("facebook", Audience.PUBLIC, "facebook-comment", 0.09, 1.10, 1.0, 0.15, Mix.OPEN, Hours.ALL_DAY),
    FACEBOOK_MESSAGE(
            "facebook", Audience.PRIVATE, "facebook-message", 0.04, 0.90, 1.0, 0.12, Mix.WRITTEN, Hours.ALL_DAY);

    final String channel;
    final Audience audience;
    final String source;
    final double share;
    final double answerFactor;
    final double resolutionFactor;
    final double givesUpPerDay;
    final Mix mix;
    final Hours hours;

    Door(
            String channel,
            Audience audience,
            String source,
            double share,
            double answerFactor,
            double resolutionFactor,
            double givesUpPerDay,
            Mix mix,
            Hours hours) {
        this.channel = channel;
        this.audience = audience;
        this.source = source;
        this.share = share;
        this.answerFactor = answerFactor;
        this.resolutionFactor = resolutionFactor;
        this.givesUpPerDay = givesUpPerDay;
        this.mix = mix;
        this.hours = hours;
    }

    boolean isPublic() {
        return audience == Audience.PUBLIC;
    }

    /** The private side of the same network, where a public complaint is taken to be solved; itself if private. */
    Door privateSide() {
        return switch (this) {
            case X_POST -> X_MESSAGE;
            case FACEBOOK_COMMENT -> FACEBOOK_MESSAGE;
            case PHONE, EMAIL, WEB, STORE, X_MESSAGE, FACEBOOK_MESSAGE -> this;
        };
    }
}
