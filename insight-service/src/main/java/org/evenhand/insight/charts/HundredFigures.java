package org.evenhand.insight.charts;

import java.util.ArrayList;
import java.util.List;

/** A hundred little figures, as many of each kind as there are of a hundred customers. */
public record HundredFigures(String id, String title, String description, List<Figure> figures) {

    private static final int COLUMNS = 20;
    private static final int CELL = 20;

    /**
     * One figure.
     *
     * @param kind the word of its kind, which gives its shape and colour
     */
    public record Figure(String kind, int x, int y) {}

    /** So many of a kind. */
    public record Part(String kind, int count) {}

    /** Draws them row by row, the kinds one after the other. */
    public static HundredFigures of(String id, String title, String description, List<Part> parts) {
        List<Figure> figures = new ArrayList<>();
        for (Part part : parts) {
            for (int i = 0; i < part.count(); i++) {
                int number = figures.size();
                figures.add(new Figure(
                        part.kind(), number % COLUMNS * CELL + CELL / 2, number / COLUMNS * CELL + CELL / 2));
            }
        }
        return new HundredFigures(id, title, description, figures);
    }
}
