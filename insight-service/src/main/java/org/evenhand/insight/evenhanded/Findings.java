package org.evenhand.insight.evenhanded;

import org.evenhand.insight.channels.Address;
import org.evenhand.insight.sentences.Language;
import org.evenhand.insight.sentences.Scope;
import org.evenhand.insight.suppression.Privacy;
import org.evenhand.kit.problem.Refusal;

/**
 * What stands above the findings of a report.
 *
 * @param problem why there are none; null where there are some
 * @param scope which cases they are about; null where there is no report
 * @param basis from what they were made; null where there is no report
 * @param home the page on even-handedness, for the same cases
 */
public record Findings(String problem, String scope, String basis, String home) {

    private static final String HOME = "/insight";
    private static final String NO_CASES =
            "No case of this brand arrived in this period. Choose other days, or leave them blank to see all cases.";

    static Findings of(Selection selection, Scope scope, Privacy privacy, Language language) {
        return new Findings(
                Long.valueOf(0).equals(scope.cases()) ? NO_CASES : null,
                language.scope(scope),
                language.basis(privacy.fewest()),
                Address.of(
                                HOME,
                                selection.brand(),
                                selection.period().from(),
                                selection.period().to())
                        .with("asOf", selection.asOf())
                        .toString());
    }

    static Findings none(Refusal refusal, Language language) {
        return new Findings(language.readable(refusal.getMessage()), null, null, HOME);
    }
}
