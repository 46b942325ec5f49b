package org.evenhand.local.demo;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.evenhand.local.demo.Turn.Kind;

/** Who speaks when in one case: the turns that its times demand, and some between them that happen by chance. */
final class Turns {

    private static final int HOUR = 3600;

    private final DemoCase demoCase;
    private final Course course;
    private final Chance chance;
    private final List<Turn> turns = new ArrayList<>();

    private Turns(DemoCase demoCase, Chance chance) {
        this.demoCase = demoCase;
        this.course = demoCase.course();
        this.chance = chance;
    }

    static List<Turn> of(DemoCase demoCase, Chance chance) {
        return new Turns(demoCase, chance).inOrder();
    }

    private List<Turn> inOrder() {
        waiting();
        if (course.answered()) {
            talking();
        }
        ending();
        turns.sort(Comparator.comparingLong(Turn::time));
        return turns;
    }

    private void waiting() {
        long waitedUntil = Math.min(course.answeredAt(), course.lastSeen());
        at(course.openedAt(), Kind.OPENING);
        if (sendsReceipts()) {
            at(course.openedAt() + chance.between(2, 40), Kind.RECEIPT, waitedUntil);
        }
        if (chance.happens(course.answered() ? 0.05 : 0.4)) {
            long patience = course.openedAt() + (long) ((6 + 60 * chance.uniform()) * HOUR);
            at(patience, Kind.REMINDER, waitedUntil);
        }
        if (course.wentPublicAt() != Course.NEVER) {
            at(course.wentPublicAt(), Kind.GOING_PUBLIC);
        }
    }

    /** The contact form often says so on the page instead. */
    private boolean sendsReceipts() {
        return demoCase.door() == Door.EMAIL || demoCase.door() == Door.WEB && chance.happens(0.6);
    }

    private void talking() {
        at(course.answeredAt(), Kind.ANSWER);
        long detail = course.answeredAt() + chance.between(60, 8 * HOUR);
        if (course.wentPrivate() || chance.happens(0.06)) {
            at(detail, Kind.DETAIL, course.lastSeen());
        }
        if (chance.happens(0.1)) {
            at(detail + chance.between(60, 30 * HOUR), Kind.FURTHER, course.lastSeen());
        }
    }

    private void ending() {
        switch (course.ending()) {
            case RESOLVED_IN_PUBLIC, RESOLVED_IN_PRIVATE, RESOLVED_UNKNOWN_WHERE -> {
                at(course.endedAt(), Kind.RESOLUTION);
                afterResolution();
            }
            case ABANDONED -> at(course.endedAt(), course.answered() ? Kind.CLOSING_QUIETLY : Kind.GIVING_UP);
            case OPEN -> {}
        }
    }

    private void afterResolution() {
        boolean unseenInPublic = demoCase.door().isPublic() && course.ending() == Ending.RESOLVED_IN_PRIVATE;
        if (unseenInPublic && chance.happens(0.35)) {
            at(course.endedAt() + chance.between(30, 900), Kind.CLOSING_WORD, course.observedUntil());
        }
        if (course.reopenedAt() != Course.NEVER) {
            at(course.reopenedAt(), Kind.REOPENING);
        } else if (course.ending() != Ending.RESOLVED_UNKNOWN_WHERE && chance.happens(0.04)) {
            at(course.endedAt() + chance.between(60, 12 * HOUR), Kind.THANKS, course.observedUntil());
        }
    }

    private void at(long time, Kind kind) {
        turns.add(new Turn(time, kind));
    }

    private void at(long time, Kind kind, long before) {
        if (time < before) {
            at(time, kind);
        }
    }
}
