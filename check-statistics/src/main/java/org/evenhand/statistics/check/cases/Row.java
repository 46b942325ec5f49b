package org.evenhand.statistics.check.cases;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.OptionalDouble;
import org.evenhand.statistics.check.Unusable;

/** One row of a case set; columns that no test asks for may be absent. */
record Row(String file, NamedCsvRecord values) {

    String text(String column) {
        return values.findField(column)
                .orElseThrow(() -> new Unusable("%s has no column %s.".formatted(file, column)));
    }

    double number(String column) {
        return optionalNumber(column)
                .orElseThrow(() -> new Unusable("%s, line %d: %s must not be blank."
                        .formatted(file, values.getStartingLineNumber(), column)));
    }

    /** Blank means that it had not happened or is not known. */
    OptionalDouble optionalNumber(String column) {
        String text = text(column);
        if (text.isBlank()) {
            return OptionalDouble.empty();
        }
        try {
            return OptionalDouble.of(Double.parseDouble(text));
        } catch (NumberFormatException e) {
            throw new Unusable(
                    "%s, line %d: %s is no number: \"%s\"."
                            .formatted(file, values.getStartingLineNumber(), column, text),
                    e);
        }
    }
}
