package org.evenhand.statistics;

/**
 * How strong an unmeasured difference between the groups would have to be to explain a ratio away.
 *
 * <p>{@code RR + sqrt(RR (RR - 1))}, a ratio below 1 taken upside down: the unmeasured thing would have to be that many
 * times as frequent in one group, and make the event that many times as likely. 1 means that nothing needs explaining.
 * VanderWeele and Ding 2017.
 */
public final class EValue {

    private EValue() {}

    /**
     * Of a ratio of risks, or of hazards where events are rare.
     *
     * @throws IllegalArgumentException if the ratio is not above 0 and finite
     */
    public static double of(double ratio) {
        if (!(ratio > 0) || !Double.isFinite(ratio)) {
            throw new IllegalArgumentException("A ratio is a number above 0, not " + ratio + ".");
        }
        double above = Math.max(ratio, 1 / ratio);
        return above + Math.sqrt(above * (above - 1));
    }

    /**
     * Of a ratio of hazards where events are common, taken as the ratio of risks
     * {@code (1 - 0.5^sqrt(HR))/(1 - 0.5^sqrt(1/HR))}. VanderWeele 2017.
     *
     * @throws IllegalArgumentException if the ratio is not above 0 and finite
     */
    public static double ofCommonHazards(double hazardRatio) {
        double root = Math.sqrt(hazardRatio);
        return of(Math.expm1(-root * Math.log(2)) / Math.expm1(-Math.log(2) / root));
    }

    /** Of the limit of the interval that is nearer to 1: what it takes to make the interval contain 1, now 1 if it does. */
    public static double of(Interval interval) {
        if (interval.low() <= 1 && 1 <= interval.high()) {
            return 1;
        }
        return of(interval.low() > 1 ? interval.low() : interval.high());
    }
}
