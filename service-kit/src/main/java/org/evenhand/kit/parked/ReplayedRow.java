package org.evenhand.kit.parked;

/** A replayed event in the words of the page. */
public record ReplayedRow(String what, String subject, String how, String reason) {

    static ReplayedRow of(ReplayedEvent event) {
        return new ReplayedRow(
                event.type() + " of " + event.feed(),
                event.subject(),
                "Taken by " + event.replayedBy() + " on " + ParkedRow.when(event.replayedAt()),
                event.reason());
    }
}
