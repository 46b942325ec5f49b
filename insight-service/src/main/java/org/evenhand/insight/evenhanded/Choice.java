package org.evenhand.insight.evenhanded;

import java.util.Comparator;
import java.util.List;
import org.evenhand.insight.brands.Brand;
import org.evenhand.insight.measures.Basis;
import org.evenhand.insight.observed.AsOf;
import org.evenhand.insight.observed.Period;
import org.evenhand.insight.suppression.Disclosure;
import org.evenhand.insight.suppression.Privacy;
import org.evenhand.kit.problem.Refusal;
import org.jboss.resteasy.reactive.RestQuery;

/**
 * Which cases a page is asked about, as it stands in its address.
 *
 * <p>The page on even-handedness also takes {@code loudness=case-by-case}: then whether the loud are answered sooner is
 * counted case by case, which takes seconds where cases are many, and tells also what twice the followers do and whether the
 * same customers are served alike in private. Without it, it comes from monthly sums, at once.
 */
public class Choice {

    static final String LOUDNESS = "loudness";
    static final String CASE_BY_CASE = "case-by-case";

    @RestQuery
    String brand;

    @RestQuery
    String from;

    @RestQuery
    String to;

    @RestQuery
    String asOf;

    @RestQuery
    String loudness;

    /** The cases that were chosen: of the brand that is named, of the largest one when none is. */
    Selection among(List<Brand> known, Disclosure disclosure) {
        return new Selection(named(known), Period.of(from, to), AsOf.of(asOf), false, !disclosure.isReader());
    }

    /** The same where only so much may be told: then nobody is shown cases. */
    Selection among(List<Brand> known, Privacy privacy, Disclosure disclosure) {
        return new Selection(
                named(known),
                Period.of(from, to),
                AsOf.of(asOf),
                !privacy.isOff() && !disclosure.isReader(),
                privacy.isOff());
    }

    /** From what the loudness is told; refused if it is anything else than what the page offers. */
    Basis basisOfLoudness() {
        if (isBlank(loudness)) {
            return Basis.CELLS;
        }
        if (loudness.equals(CASE_BY_CASE)) {
            return Basis.ROWS;
        }
        throw new Refusal(
                400,
                "unknown-basis",
                "Loudness can be counted \"" + CASE_BY_CASE + "\"; leave it out for the quick way.");
    }

    /** The name of the brand that the form shows. */
    String shown(List<Brand> known) {
        return isBlank(brand) ? largest(known) : brand;
    }

    private String named(List<Brand> known) {
        return known.stream()
                .map(Brand::brand)
                .filter(shown(known)::equals)
                .findFirst()
                .orElseThrow(() ->
                        new Refusal(404, "unknown-brand", "There is no brand of this name. Choose one of the list."));
    }

    private static String largest(List<Brand> known) {
        return known.stream()
                .max(Comparator.comparing(Brand::cases))
                .map(Brand::brand)
                .orElse("");
    }

    static boolean isBlank(String text) {
        return text == null || text.isBlank();
    }
}
