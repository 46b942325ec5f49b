package org.evenhand.insight.csv;

import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.math.BigDecimal;

/** Writes rows of cells; what is a number stays one, and text is never a formula. */
public final class Csv {

    /** Its media type; JSON is preferred by whoever takes both. */
    public static final String TYPE = "text/csv;qs=0.5";

    private static final String CONTENT_TYPE = "text/csv; charset=utf-8; header=present";
    private static final String STARTS_A_FORMULA = "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20";

    private final Writer out;

    public Csv(Writer out) {
        this.out = out;
    }

    /** Writes a row; a cell is a number, or anything else as text, or null for nothing. */
    public Csv row(Object... cells) {
        try {
            for (int index = 0; index < cells.length; index++) {
                out.write(index == 0 ? "" : ",");
                out.write(cell(cells[index]));
            }
            out.write("\r\n");
            return this;
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    /** An answer that a browser saves under a name made of these words. */
    public static Response.ResponseBuilder answer(Object body, String... words) {
        String name = String.join("-", words).replaceAll("[^A-Za-z0-9]+", "-").replaceAll("^-|-$", "");
        return Response.ok(body)
                .header("Content-Type", CONTENT_TYPE)
                .header("Content-Disposition", "attachment; filename=\"" + name + ".csv\"");
    }

    private static String cell(Object value) {
        return switch (value) {
            case null -> "";
            case Number number -> new BigDecimal(number.toString()).toPlainString();
            default -> quoted(harmless(value.toString()));
        };
    }

    /** Spreadsheets run a cell that starts like a formula; behind an apostrophe they show it. */
    static String harmless(String text) {
        return !text.isEmpty() && STARTS_A_FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }

    private static String quoted(String text) {
        return text.chars().anyMatch(character -> ",\"\r\n".indexOf(character) >= 0)
                ? "\"" + text.replace("\"", "\"\"") + "\""
                : text;
    }
}
