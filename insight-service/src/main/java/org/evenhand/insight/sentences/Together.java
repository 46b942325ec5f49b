package org.evenhand.insight.sentences;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * Two numbers and the interval of what lies between them, in one sentence. They are rounded alike, with as few decimals as
 * let the sentence not contradict itself.
 *
 * @param low lower limit of a minus b; null where there is no interval
 * @param most what neither number can exceed, as 100 of a hundred; infinite if nothing
 */
record Together(double a, double b, Double low, Double high, double most) {

    private static final int MORE_DECIMALS = 2;

    /** At least so many decimals, and up to two more. */
    int decimals(int least) {
        for (int decimals = least; decimals < least + MORE_DECIMALS; decimals++) {
            if (isConsistent(decimals)) {
                return decimals;
            }
        }
        return least + MORE_DECIMALS;
    }

    /** Whether it is beyond chance which of the two is greater. */
    boolean isClear() {
        return low != null && high != null && (low > 0 || high < 0);
    }

    private boolean isConsistent(int decimals) {
        return keepsItsEnds(a, decimals) && keepsItsEnds(b, decimals) && keepsTheDifference(decimals);
    }

    /** Few are not none, and nearly all are not all. */
    private boolean keepsItsEnds(double value, int decimals) {
        BigDecimal shown = Numbers.rounded(value, decimals);
        boolean seemsNone = shown.signum() == 0 && value > 0;
        boolean seemsAll = Double.isFinite(most) && shown.doubleValue() >= most && value < most;
        return !seemsNone && !seemsAll;
    }

    /** The two numbers differ by something that the interval allows, and the interval keeps its side of 0. */
    private boolean keepsTheDifference(int decimals) {
        if (low == null || high == null) {
            return true;
        }
        BigDecimal from = Numbers.rounded(low, decimals);
        BigDecimal to = Numbers.rounded(high, decimals);
        BigDecimal difference = Numbers.rounded(a, decimals)
                .subtract(Numbers.rounded(b, decimals))
                .setScale(decimals, RoundingMode.UNNECESSARY);
        boolean isInside = difference.compareTo(from) >= 0 && difference.compareTo(to) <= 0;
        boolean isOnItsSide = !isClear() || from.signum() * to.signum() > 0 && difference.signum() != 0;
        return isInside && isOnItsSide;
    }
}
