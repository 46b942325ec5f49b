package org.evenhand.insight.cells;

import jakarta.enterprise.context.RequestScoped;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;

/** What one request has read, so that all reports on a page are of one moment, and read only once. */
@RequestScoped
class CellsOfRequest {

    private final Map<CellQuestion, CellAnswer> read = new HashMap<>();

    CellAnswer computeIfAbsent(CellQuestion question, Function<CellQuestion, CellAnswer> reader) {
        return read.computeIfAbsent(question, reader);
    }
}
