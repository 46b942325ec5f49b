package org.evenhand.insight.cells;

import io.quarkus.arc.Arc;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.evenhand.insight.cells.CellAnswer.FromCells;
import org.evenhand.insight.cells.CellAnswer.RowsNeeded;
import org.evenhand.insight.observed.Period;

/** Says whether a report can be made from cells, and reads them once for all reports that one request asks for. */
@Singleton
public class ReportCells {

    private static final String LANGUAGE = "language";
    private static final String BUCKET = "bucket";
    private static final Set<String> NOT_KNOWN_EACH = Set.of(LANGUAGE, BUCKET);

    /** All that tells cases apart, so that the cells of one report will do for the next. */
    private static final List<String> FINEST = Stream.of(
                    CellAttribute.CHANNEL,
                    CellAttribute.AUDIENCE,
                    CellAttribute.TOPIC,
                    CellAttribute.SEVERITY,
                    CellAttribute.REACH)
            .map(CellAttribute::word)
            .toList();

    private static final String CATEGORY = CellAttribute.CATEGORY.word();

    private final PageCells cells;
    private final CellsOfRequest ofRequest;
    private final CellsConfig config;

    ReportCells(PageCells cells, CellsOfRequest ofRequest, CellsConfig config) {
        this.cells = cells;
        this.ofRequest = ofRequest;
        this.config = config;
    }

    /**
     * The cells of a report, or why it has to be made from the rows.
     *
     * @param words what cases have to be told apart by
     * @param horizon the time, in seconds, within which things are looked at
     */
    public CellAnswer of(String brand, Period period, Instant asOf, Collection<String> words, long horizon) {
        return switch (read(new CellQuestion(brand, period, asOf, finest(words), horizons(horizon)))) {
            case RowsNeeded rows -> rows;
            case FromCells found ->
                whyNot(found.table(), words).<CellAnswer>map(RowsNeeded::new).orElse(found);
        };
    }

    /** Topics tell also their categories. */
    private static List<String> finest(Collection<String> words) {
        return Stream.concat(
                        FINEST.stream(),
                        words.stream()
                                .filter(word -> !NOT_KNOWN_EACH.contains(word) && !word.equals(CATEGORY))
                                .sorted())
                .distinct()
                .toList();
    }

    private static Set<Long> horizons(long horizon) {
        Set<Long> horizons = new TreeSet<>(ImmatureQuarters.HORIZONS);
        horizons.add(horizon);
        return horizons;
    }

    private CellAnswer read(CellQuestion question) {
        return Arc.container().requestContext().isActive()
                ? ofRequest.computeIfAbsent(question, cells::of)
                : cells.of(question);
    }

    private Optional<String> whyNot(CellTable table, Collection<String> words) {
        if (table.count(CellCount.CASES) < config.fewestCases()) {
            return Optional.of("the period has fewer than %,d cases, where that is exact and quick"
                    .formatted(config.fewestCases()));
        }
        if (words.contains(LANGUAGE) && table.count(CellCount.LANGUAGES_KNOWN) > 0) {
            return Optional.of("cells do not tell cases apart by language");
        }
        // Where only days are known, the part of the week is not looked at.
        return words.contains(BUCKET) && table.count(CellCount.BUCKETS_KNOWN) > 0 && table.count(CellCount.IN_DAYS) == 0
                ? Optional.of("cells do not tell cases apart by the part of the week in which they arrived")
                : Optional.empty();
    }
}
