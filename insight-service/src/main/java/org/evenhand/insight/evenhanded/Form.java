package org.evenhand.insight.evenhanded;

import java.util.List;
import org.evenhand.insight.brands.Brand;

/**
 * The form on a page, filled in as its address was.
 *
 * @param brand the one that is chosen, also if there is none of this name
 */
public record Form(List<String> brands, String brand, String from, String to, String asOf) {

    static Form of(Choice choice, List<Brand> known) {
        return new Form(
                known.stream().map(Brand::brand).toList(),
                choice.shown(known),
                text(choice.from),
                text(choice.to),
                text(choice.asOf));
    }

    private static String text(String given) {
        return given == null ? "" : given.strip();
    }
}
