package org.evenhand.cases.lookup;

import java.time.Instant;
import org.evenhand.cases.Audience;
import org.evenhand.cases.Channel;
import org.evenhand.cases.Direction;

/**
 * One thing that happened in a case.
 *
 * @param what message, or what its record states: opened, entered, answered, went public, reopened, or the ending
 * @param who the author of a message, or the import whose record states it
 */
public record TimelineEntry(
        Instant at, String what, String who, Direction direction, Audience audience, Channel channel, String text) {}
