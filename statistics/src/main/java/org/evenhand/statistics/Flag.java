package org.evenhand.statistics;

import java.util.EnumSet;
import java.util.Set;

/** What a reader must know before comparing crude numbers. */
public enum Flag {
    /** The crude and the adjusted difference have opposite signs, whatever their p-values: Simpson's paradox. */
    SIGN_FLIP,
    /** The adjusted difference is less than half the crude one: most of it came from the mix of cases. */
    MIX_EXPLAINS;

    /** The flags of a comparison: none, one or both. Both differences are in the same unit, 0 meaning "no difference". */
    public static Set<Flag> of(double crude, double adjusted) {
        Set<Flag> flags = EnumSet.noneOf(Flag.class);
        if (Math.signum(crude) * Math.signum(adjusted) < 0) {
            flags.add(SIGN_FLIP);
        }
        if (Math.abs(adjusted) < Math.abs(crude) / 2) {
            flags.add(MIX_EXPLAINS);
        }
        return flags;
    }
}
