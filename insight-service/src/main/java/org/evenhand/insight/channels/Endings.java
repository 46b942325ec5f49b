package org.evenhand.insight.channels;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import org.evenhand.statistics.AalenJohansen;
import org.evenhand.statistics.LifeTable;

/**
 * How the cases of a group have ended by a horizon: shares of all cases, which add up to 1.
 *
 * @param inPublic resolved where anyone could read it
 * @param inPrivate resolved where only the two sides could read it
 * @param unknownAudience resolved, nobody knows before whom
 * @param unresolved over without a resolution
 * @param open not over
 * @param reason why a number is missing
 */
public record Endings(
        String horizon,
        @JsonProperty("public") Double inPublic,
        @JsonProperty("private") Double inPrivate,
        Double unknownAudience,
        Double unresolved,
        Double open,
        @JsonInclude(JsonInclude.Include.NON_NULL) String reason) {

    private static final String HORIZON = "P7D";
    private static final int PUBLIC = 1;
    private static final int PRIVATE = 2;
    private static final int UNKNOWN_AUDIENCE = 3;
    private static final int UNRESOLVED = 4;

    static Endings of(WatchedCases cases) {
        if (cases.isEmpty()) {
            return none(Unknown.endings(cases).reason());
        }
        LifeTable lifeTable = LifeTable.of(cases.observations(Endings::kind));
        if (lifeTable.atRisk(0) == 0) {
            return none(Share.NOT_FROM_THE_START);
        }
        return lifeTable.isObservedAt(Share.seconds(HORIZON)) ? of(lifeTable) : none(Share.NOT_OBSERVED);
    }

    private static Endings of(LifeTable lifeTable) {
        AalenJohansen incidences = AalenJohansen.of(lifeTable, UNRESOLVED);
        boolean audiencesAreKnown = lifeTable.events(PUBLIC) + lifeTable.events(PRIVATE) > 0;
        return new Endings(
                HORIZON,
                audiencesAreKnown ? share(incidences, PUBLIC) : null,
                audiencesAreKnown ? share(incidences, PRIVATE) : null,
                share(incidences, UNKNOWN_AUDIENCE),
                share(incidences, UNRESOLVED),
                Figures.share(incidences.eventFreeAt(Share.seconds(HORIZON))),
                audiencesAreKnown ? null : "the audience of the resolutions is not recorded");
    }

    private static Double share(AalenJohansen incidences, int kind) {
        return Figures.share(incidences.cumulativeIncidence(kind, Share.seconds(HORIZON)));
    }

    static Endings none(String reason) {
        return new Endings(HORIZON, null, null, null, null, null, reason);
    }

    private static int kind(Course course) {
        return switch (course) {
            case RESOLVED_PUBLIC -> PUBLIC;
            case RESOLVED_PRIVATE -> PRIVATE;
            case RESOLVED_UNKNOWN_AUDIENCE -> UNKNOWN_AUDIENCE;
            case UNRESOLVED -> UNRESOLVED;
            case OPEN -> 0;
            case ANSWERED, ENDED_UNANSWERED, RESOLVED_UNANSWERED, UNKNOWN ->
                throw new IllegalStateException(course + " is no course of an ending.");
        };
    }
}
