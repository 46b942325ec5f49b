package org.evenhand.local.demo;

/** One utterance of a case. */
record Message(
        String caseId,
        int turn,
        Account account,
        String externalId,
        Direction direction,
        Audience audience,
        Author author,
        String thread,
        String inReplyTo,
        String language,
        String text,
        long time) {

    enum Direction {
        INBOUND,
        OUTBOUND
    }
}
