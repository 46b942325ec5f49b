package org.evenhand.local.reports;

import java.util.ArrayList;
import java.util.List;

/** A table in plain text: words to the left, numbers to the right. */
final class TextTable {

    enum Side {
        LEFT,
        RIGHT
    }

    private record Column(String head, Side side) {}

    private static final String GAP = "  ";

    private final List<Column> columns = new ArrayList<>();
    private final List<List<String>> rows = new ArrayList<>();

    TextTable left(String head) {
        columns.add(new Column(head, Side.LEFT));
        return this;
    }

    TextTable right(String head) {
        columns.add(new Column(head, Side.RIGHT));
        return this;
    }

    void row(List<String> cells) {
        if (cells.size() != columns.size()) {
            throw new IllegalArgumentException(cells.size() + " cells for " + columns.size() + " columns");
        }
        rows.add(List.copyOf(cells));
    }

    String text() {
        StringBuilder text = new StringBuilder();
        appendLine(text, columns.stream().map(Column::head).toList());
        appendLine(
                text,
                columns.stream()
                        .map(column -> "-".repeat(width(columns.indexOf(column))))
                        .toList());
        rows.forEach(row -> appendLine(text, row));
        return text.toString();
    }

    private void appendLine(StringBuilder text, List<String> cells) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < cells.size(); i++) {
            String padding = " ".repeat(width(i) - cells.get(i).length());
            line.append(i == 0 ? "" : GAP);
            switch (columns.get(i).side) {
                case LEFT -> line.append(cells.get(i)).append(padding);
                case RIGHT -> line.append(padding).append(cells.get(i));
            }
        }
        text.append(line.toString().stripTrailing()).append('\n');
    }

    private int width(int column) {
        int width = columns.get(column).head.length();
        for (List<String> row : rows) {
            width = Math.max(width, row.get(column).length());
        }
        return width;
    }
}
