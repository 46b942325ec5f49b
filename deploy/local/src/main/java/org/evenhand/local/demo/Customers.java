package org.evenhand.local.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/** Everybody who has come so far: some return, and the first forty are commuters who return often. */
final class Customers {

    private static final int STRANGERS_AT_FIRST = 600;
    private static final int COMMUTERS = 40;
    private static final double COMMUTER = 0.04;
    private static final double RETURNS = 0.46;
    private static final String[] TIERS = {"standard", "silver", "gold"};
    private static final double[] TIER_SHARES = {0.70, 0.20, 0.10};

    private final Chance chance;
    private final List<Customer> known = new ArrayList<>();

    Customers(Chance chance) {
        this.chance = chance;
    }

    Customer next() {
        double draw = chance.uniform();
        if (draw < COMMUTER && known.size() > STRANGERS_AT_FIRST) {
            return known.get(chance.below(COMMUTERS));
        }
        if (draw < COMMUTER + RETURNS && known.size() > STRANGERS_AT_FIRST) {
            return chance.oneOf(known);
        }
        Customer stranger = stranger(known.size() + 1);
        known.add(stranger);
        return stranger;
    }

    private Customer stranger(int number) {
        Language language = Language.draw(chance);
        return new Customer(
                number,
                language,
                language.phrases.any("first name", chance),
                language.phrases.any("last name", chance),
                TIERS[chance.index(TIER_SHARES)],
                followers(Truth.FOLLOWERS_UNKNOWN_ON_X),
                followers(Truth.FOLLOWERS_UNKNOWN_ON_FACEBOOK));
    }

    private OptionalInt followers(double unknown) {
        double doublings = Truth.USUAL_DOUBLINGS + Truth.DOUBLINGS_SPREAD * chance.bell();
        int followers = (int) StrictMath.round(StrictMath.pow(2, Math.clamp(doublings, 0, 20))) - 1;
        return chance.happens(unknown) ? OptionalInt.empty() : OptionalInt.of(followers);
    }
}
