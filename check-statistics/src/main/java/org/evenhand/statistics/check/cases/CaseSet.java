package org.evenhand.statistics.check.cases;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.evenhand.statistics.LifeTable;
import org.evenhand.statistics.Observation;
import org.evenhand.statistics.check.Unusable;

/** Cases in the order of their file. */
public record CaseSet(List<Case> cases) {

    private static final List<String> COLUMNS = List.of(
            "channel",
            "visibility",
            "topic",
            "severity",
            "opened_at",
            "first_answer",
            "resolved",
            "resolution_kind",
            "abandoned",
            "observation_end");

    public CaseSet {
        cases = List.copyOf(cases);
    }

    /** Reads a file as it is known in the end. */
    public static CaseSet read(Path csv) {
        String file = String.valueOf(csv.getFileName());
        if (!Files.isRegularFile(csv)) {
            throw new Unusable("%s is missing.".formatted(file));
        }
        try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(csv)) {
            List<NamedCsvRecord> records = reader.stream().toList();
            if (records.isEmpty()) {
                throw new Unusable("%s has no rows.".formatted(file));
            }
            refuseMissingColumns(file, records.getFirst());
            return new CaseSet(records.stream()
                    .map(each -> Case.of(new Row(file, each), Double.POSITIVE_INFINITY))
                    .toList());
        } catch (IOException | UncheckedIOException | CsvParseException e) {
            throw new Unusable("%s cannot be read: %s.".formatted(file, e.getMessage()), e);
        }
    }

    private static void refuseMissingColumns(String file, NamedCsvRecord first) {
        List<String> missing = COLUMNS.stream()
                .filter(column -> !first.getHeader().contains(column))
                .toList();
        if (!missing.isEmpty()) {
            throw new Unusable("%s has no column %s.".formatted(file, String.join(", ", missing)));
        }
    }

    /** What was known at {@code moment}, of the cases opened before it. */
    public CaseSet asOf(double moment) {
        return where(each -> each.openedAt() < moment).mapped(each -> Case.of(each.row(), moment));
    }

    public CaseSet where(Predicate<Case> condition) {
        return new CaseSet(stream().filter(condition).toList());
    }

    public CaseSet onChannel(String channel) {
        return where(each -> each.channel().equals(channel));
    }

    public Stream<Case> stream() {
        return cases.stream();
    }

    public int size() {
        return cases.size();
    }

    /** The groups by name, ascending. */
    public Map<String, CaseSet> by(Function<Case, String> name) {
        return stream()
                .collect(Collectors.groupingBy(
                        name, TreeMap::new, Collectors.collectingAndThen(Collectors.toList(), CaseSet::new)));
    }

    public Map<String, CaseSet> byChannel() {
        return by(Case::channel);
    }

    public LifeTable lifeTable(Function<Case, Observation> observation) {
        if (cases.isEmpty()) {
            throw new Unusable("there are no such cases");
        }
        return LifeTable.of(stream().map(observation).toList());
    }

    private CaseSet mapped(Function<Case, Case> change) {
        return new CaseSet(stream().map(change).toList());
    }
}
