package org.evenhand.insight.cells;

/** What the cells say to a question, or why it has to be answered from the rows. */
public sealed interface CellAnswer {

    /** The answer. */
    record FromCells(CellTable table) implements CellAnswer {}

    /**
     * That the rows have to be read.
     *
     * @param because the reason, to follow "from the rows, because"
     */
    record RowsNeeded(String because) implements CellAnswer {}
}
