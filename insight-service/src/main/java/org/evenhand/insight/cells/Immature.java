package org.evenhand.insight.cells;

/**
 * The cases that could not be watched for a whole horizon, so that they can be taken out of those that could.
 *
 * @param answersKnown those of which it is known when they were answered, or that they were not
 * @param answered within the horizon
 * @param resolved within the horizon
 * @param compensationKnown of those resolved within the horizon
 * @param transfersKnown those of which the transfers are known, of which there are so many, and as a sum of squares
 * @param resolvedUnseen resolved after they were last seen, as far as is known, and not opened again
 * @param reopeningsKnown resolved less than the horizon before they were last seen, whatever became of them then
 * @param reopened of these, opened again within the horizon from the resolution
 */
public record Immature(
        long answersKnown,
        long answered,
        long endingsKnown,
        long resolved,
        long compensationKnown,
        long compensated,
        long transfersKnown,
        long transfers,
        long transfersSquared,
        long resolvedUnseen,
        long reopeningsKnown,
        long reopened) {

    static final Immature NONE = new Immature(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);

    Immature plus(Immature other) {
        return new Immature(
                answersKnown + other.answersKnown,
                answered + other.answered,
                endingsKnown + other.endingsKnown,
                resolved + other.resolved,
                compensationKnown + other.compensationKnown,
                compensated + other.compensated,
                transfersKnown + other.transfersKnown,
                transfers + other.transfers,
                transfersSquared + other.transfersSquared,
                resolvedUnseen + other.resolvedUnseen,
                reopeningsKnown + other.reopeningsKnown,
                reopened + other.reopened);
    }
}
