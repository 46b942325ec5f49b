package org.evenhand.insight.cells;

import java.util.List;
import org.evenhand.insight.copying.CopiedRow;

/** The counts of rows of cells, by the places of their columns: those that are 0, as most are, come as nothing at all. */
final class CountedColumns {

    private static final List<String> COLUMNS = CellColumns.COUNTS;

    /** In SQL, of rows that are told apart already. */
    static final String EACH = CellColumns.each(COLUMNS, "nullif(%s, 0)"::formatted);

    /** In SQL, of rows that are added up. */
    static final String SUMS =
            CellColumns.each(COLUMNS, column -> "nullif(cast(" + CellColumns.sum(column, "") + " as bigint), 0)");

    private static final int[] PLACES =
            places(CellCount.all().stream().map(CellCount::column).toArray(String[]::new));

    private final long[] counts = new long[COLUMNS.size()];

    /** The places of columns, to be looked up once. */
    static int[] places(String... columns) {
        return List.of(columns).stream().mapToInt(CountedColumns::place).toArray();
    }

    static int place(String column) {
        return COLUMNS.indexOf(column);
    }

    /** The next row; what the one before counted is gone then. */
    CountedColumns read(CopiedRow row) {
        for (int place = 0; place < counts.length; place++) {
            counts[place] = row.count();
        }
        return this;
    }

    long at(int place) {
        return counts[place];
    }

    long of(CellCount count) {
        return counts[PLACES[count.ordinal()]];
    }
}
