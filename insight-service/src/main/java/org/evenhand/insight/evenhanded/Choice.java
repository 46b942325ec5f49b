package org.evenhand.insight.evenhanded;

import java.util.Comparator;
import java.util.List;
import org.evenhand.insight.brands.Brand;
import org.evenhand.insight.channels.Period;
import org.evenhand.insight.observed.AsOf;
import org.evenhand.kit.problem.Refusal;
import org.jboss.resteasy.reactive.RestQuery;

/** Which cases a page is asked about, as it stands in its address. */
public class Choice {

    @RestQuery
    String brand;

    @RestQuery
    String from;

    @RestQuery
    String to;

    @RestQuery
    String asOf;

    /** The cases that were chosen: of the brand that is named, of the largest one when none is. */
    Selection among(List<Brand> known) {
        return new Selection(named(known), Period.of(from, to), AsOf.of(asOf));
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
