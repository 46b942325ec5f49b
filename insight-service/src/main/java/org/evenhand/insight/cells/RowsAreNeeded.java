package org.evenhand.insight.cells;

/** That a report which was to be made from cells has to be made from the rows after all. */
public final class RowsAreNeeded extends RuntimeException {

    private static final long serialVersionUID = 1;

    public RowsAreNeeded(String because) {
        super(because, null, false, false);
    }
}
