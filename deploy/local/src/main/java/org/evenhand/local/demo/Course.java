package org.evenhand.local.demo;

import java.util.OptionalInt;

/** What became of a case: its times in epoch seconds, {@link #NEVER} for what did not happen while it was observed. */
record Course(
        long openedAt,
        long answeredAt,
        boolean askedToGoPrivate,
        boolean wentPrivate,
        long wentPublicAt,
        Ending ending,
        long endedAt,
        long reopenedAt,
        long observedUntil) {

    static final long NEVER = Long.MAX_VALUE;

    boolean answered() {
        return answeredAt != NEVER;
    }

    boolean abandoned() {
        return ending == Ending.ABANDONED;
    }

    /** The ending, or the end of observation. */
    long lastSeen() {
        return Math.min(endedAt, observedUntil);
    }

    static Course draw(Door door, Topic topic, Severity severity, OptionalInt followers, long openedAt, Chance chance) {
        long until = observedUntil(openedAt, chance);
        long answered =
                after(openedAt, Truth.answer(door, topic, severity, followers).draw(chance));
        long givenUp = after(openedAt, Truth.givingUp(door).draw(chance));
        long goesPublic =
                door.isPublic() ? NEVER : after(openedAt, Truth.goingPublic().draw(chance));
        if (answered > Math.min(givenUp, until)) {
            return unanswered(openedAt, givenUp, goesPublic, until);
        }
        double perDay = Truth.resolutionsPerDay(door, topic, severity);
        long resolved = resolved(answered, goesPublic, perDay, chance);
        return answered(door, openedAt, answered, resolved, goesPublic, until, chance);
    }

    private static long observedUntil(long openedAt, Chance chance) {
        long end = Truth.OBSERVED_UNTIL.getEpochSecond();
        return chance.happens(Truth.LOST_FROM_SIGHT)
                ? Math.min(end, after(openedAt, chance.uniform() * Truth.LOST_WITHIN_DAYS * Truth.DAY))
                : end;
    }

    private static Course unanswered(long openedAt, long givenUp, long goesPublic, long until) {
        long ended = until(until, givenUp);
        Ending ending = ended == NEVER ? Ending.OPEN : Ending.ABANDONED;
        long wentPublic = whileOpen(goesPublic, ended, until);
        return new Course(openedAt, NEVER, false, false, wentPublic, ending, ended, NEVER, until);
    }

    private static Course answered(
            Door door, long openedAt, long answered, long resolved, long goesPublic, long until, Chance chance) {
        boolean asked = door.isPublic() && chance.happens(Truth.ASKS_FOR_PRIVATE);
        boolean wentPrivate = asked && chance.happens(Truth.GOES_PRIVATE_WHEN_ASKED);
        long givenUp = after(answered, chance.exponential() / Truth.GIVES_UP_PER_DAY_AFTER_ANSWER * Truth.DAY);
        long ended = until(until, Math.min(resolved, givenUp));
        long wentPublic = whileOpen(goesPublic, ended, until);
        Ending ending = Ending.OPEN;
        long reopened = NEVER;
        if (ended != NEVER && resolved < givenUp) {
            ending = resolution(door, wentPrivate, wentPublic != NEVER, chance);
            reopened = chance.happens(Truth.REOPENED)
                    ? until(until, after(ended, chance.exponential() * Truth.REOPENED_AFTER_DAYS * Truth.DAY))
                    : NEVER;
        } else if (ended != NEVER) {
            ending = Ending.ABANDONED;
        }
        return new Course(openedAt, answered, asked, wentPrivate, wentPublic, ending, ended, reopened, until);
    }

    /** Constant hazard after the answer, multiplied from the moment the customer goes public. */
    private static long resolved(long answered, long goesPublic, double perDay, Chance chance) {
        double quiet = chance.exponential() / perDay * Truth.DAY;
        double untilPublic = goesPublic == NEVER ? Fading.NEVER : Math.max(0, goesPublic - answered);
        return quiet <= untilPublic
                ? after(answered, quiet)
                : after(answered, untilPublic + (quiet - untilPublic) / Truth.RESOLVED_FASTER_ONCE_PUBLIC);
    }

    private static Ending resolution(Door door, boolean wentPrivate, boolean wentPublic, Chance chance) {
        if (chance.happens(Truth.RESOLVED_UNKNOWN_WHERE)) {
            return Ending.RESOLVED_UNKNOWN_WHERE;
        }
        boolean inPublic =
                door.isPublic() ? !wentPrivate : wentPublic && chance.happens(Truth.RESOLVED_IN_PUBLIC_ONCE_PUBLIC);
        return inPublic ? Ending.RESOLVED_IN_PUBLIC : Ending.RESOLVED_IN_PRIVATE;
    }

    private static long after(long start, double seconds) {
        return seconds == Fading.NEVER ? NEVER : start + Math.max(1, (long) StrictMath.ceil(seconds));
    }

    private static long until(long until, long time) {
        return time <= until ? time : NEVER;
    }

    private static long whileOpen(long time, long ended, long until) {
        return time < ended ? until(until, time) : NEVER;
    }
}
