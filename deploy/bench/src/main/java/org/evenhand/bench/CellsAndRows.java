package org.evenhand.bench;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.evenhand.bench.Turns.Work;
import org.evenhand.local.Part;
import org.evenhand.local.Remarks;

/**
 * (d) The page that asks whether a brand is even-handed, and a report from the rows, beside what PostgreSQL needs to count the
 * same cases by channel with the median wait of each; with ever more cases.
 */
record CellsAndRows(Product product, long[] sizes, int rounds, Remarks remarks) {

    private static final String BRAND = "bench-cases";
    private static final double OF_SQL = 0.2;
    private static final double GROWTH = 1.5;
    private static final double ROWS_OF_SQL = 3;
    private static final long AIMED_AT = 2_000_000;

    /** A report from rows holds all of them in memory. */
    private static final long MOST_ROWS = 2_000_000;

    private static final int PAGES_IN_A_TURN = 5;

    private static final String SQL = """
            select channel, count(*),
                   percentile_cont(0.5) within group (order by date_part('epoch', answered_at - arrived_at))
            from fact where brand = '%s' group by channel
            """.formatted(BRAND);

    private static final String FINEST = "topic,severity,language,bucket";

    List<Figure> measure() throws Exception {
        Page page = Page.signedIn(product);
        List<Figure> figures = new ArrayList<>();
        double pageBefore = 0;
        long made = 0;
        for (long size : sizes) {
            remarks.say("(d) making %,d cases ...".formatted(size));
            new GeneratedCases(product).make(BRAND, made, size);
            made = size;
            countAnew();
            List<Work> works = new ArrayList<>();
            works.add(new Work(this::countBySql, 1));
            works.add(new Work(() -> page.open("/insight?brand=" + BRAND), PAGES_IN_A_TURN));
            if (size <= MOST_ROWS) {
                works.add(new Work(() -> report(Map.of("strata", FINEST, "basis", "rows")), 1));
            }
            double[] medians = new Turns(rounds).medians(works);
            double sql = medians[0];
            double seconds = medians[1];
            String name = "(d) %,d cases, ".formatted(size);
            figures.add(Figure.atMost(
                    name + "the page /insight", seconds, "SQL by channel", sql, aim(size, OF_SQL), "from cells"));
            if (pageBefore > 0) {
                figures.add(Figure.atMost(
                        name + "the page /insight",
                        seconds,
                        "the same with fewer cases",
                        pageBefore,
                        GROWTH,
                        "growth"));
            }
            pageBefore = seconds;
            if (size <= MOST_ROWS) {
                figures.add(Figure.atMost(
                        name + "report, finest strata",
                        medians[2],
                        "SQL by channel",
                        sql,
                        aim(size, ROWS_OF_SQL),
                        "from rows"));
            }
        }
        return figures;
    }

    /** What few cases take says nothing beside a statement that takes no time. */
    private static double aim(long cases, double ratio) {
        return cases < AIMED_AT ? 0 : ratio;
    }

    /** Cells do not follow what is put into the table behind their back. */
    private void countAnew() throws InterruptedException, SQLException, IOException {
        product.api().post("/api/reports/cells/rebuild").orFail();
        while (isBeingCounted()) {
            Thread.sleep(500);
        }
        product.tell(Part.INSIGHT, "vacuum analyze");
    }

    private boolean isBeingCounted() {
        for (var each :
                product.api().get("/api/reports/cells", Map.of()).orFail().json()) {
            if (each.hasNonNull("rebuildAskedAt")) {
                return true;
            }
        }
        return false;
    }

    private Void countBySql() throws SQLException, IOException {
        try (Connection connection = product.connect(Part.INSIGHT);
                Statement statement = connection.createStatement()) {
            statement.executeQuery(SQL).close();
        }
        return null;
    }

    private Void report(Map<String, String> with) {
        Map<String, String> query = new TreeMap<>(with);
        query.put("brand", BRAND);
        product.api().get("/api/reports/equal-treatment", query).orFail();
        return null;
    }
}
