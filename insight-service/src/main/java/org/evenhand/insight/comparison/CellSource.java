package org.evenhand.insight.comparison;

import java.util.List;
import java.util.Locale;
import org.evenhand.insight.cells.CellAttribute;
import org.evenhand.insight.cells.CellGroup;
import org.evenhand.insight.cells.CellTable;
import org.evenhand.insight.measures.CellMeasure;
import org.evenhand.insight.measures.Horizon;
import org.evenhand.insight.measures.Measure;
import org.evenhand.insight.measures.Origin;
import org.evenhand.insight.measures.Strata;
import org.evenhand.insight.observed.Reach;
import org.evenhand.insight.observed.Traits;

/**
 * The cases of cells.
 *
 * @param allTraits those of the groups of the table, in their order
 */
public record CellSource(CellTable table, List<Traits> allTraits) implements CaseSource {

    /** Why an estimate from cells has no range. */
    public static final String NO_INTERVAL =
            "made from cells, which do not know the cases of one customer, so there is no range";

    public static CellSource of(CellTable table) {
        return new CellSource(
                table, table.groups().stream().map(CellSource::traits).toList());
    }

    private static Traits traits(CellGroup group) {
        String reach = group.trait(CellAttribute.REACH);
        String year = group.trait(CellAttribute.YEAR);
        return new Traits(
                group.trait(CellAttribute.CHANNEL),
                group.trait(CellAttribute.AUDIENCE),
                null,
                group.trait(CellAttribute.TOPIC),
                group.trait(CellAttribute.SEVERITY),
                null,
                null,
                null,
                year == null ? 0 : Integer.parseInt(year),
                reach == null ? null : Reach.valueOf(reach.toUpperCase(Locale.ROOT)));
    }

    @Override
    public Origin origin() {
        return Origin.of(table);
    }

    @Override
    public SidedCases measured(Measure measure, Horizon horizon, Sides sides, Strata strata) {
        return SortedCells.of(table, sides, strata, new CellMeasure(measure, horizon));
    }
}
