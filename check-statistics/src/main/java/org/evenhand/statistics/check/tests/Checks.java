package org.evenhand.statistics.check.tests;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Who computes what, by the id of the test. */
public final class Checks {

    private static final Map<String, Check> BY_ID = new HashMap<>();

    static {
        List.of(
                        CountChecks.all(),
                        SurvivalChecks.all(),
                        IncidenceChecks.all(),
                        RestrictedMeanChecks.all(),
                        LogRankChecks.all(),
                        CoxChecks.all(),
                        WentPublicChecks.all(),
                        StandardisationChecks.all(),
                        RateChecks.all(),
                        InfluenceChecks.all(),
                        ParityChecks.all())
                .forEach(BY_ID::putAll);
    }

    private Checks() {}

    public static Optional<Check> of(String id) {
        return Optional.ofNullable(BY_ID.get(id));
    }
}
