package org.evenhand.acceptance;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.zip.GZIPInputStream;
import org.evenhand.local.demo.Demo;
import org.evenhand.local.demo.DemoFiles;

/** The first cases of the demo's year with all their messages, as files that a user could import, under a brand of their own. */
record DemoExcerpt(Path cases, Path messages, String brand) {

    /** Where the case and the brand stand in a row. */
    private record Columns(int caseId, int brand) {}

    private static final Columns OF_RECORDS = new Columns(0, 19);
    private static final Columns OF_MESSAGES = new Columns(11, 0);

    static DemoExcerpt of(int cases) throws IOException {
        Path folder = Files.createDirectories(Path.of("target", "demo").toAbsolutePath());
        DemoFiles year = Demo.generate(folder);
        String brand = year.brand() + "-" + cases;
        DemoExcerpt excerpt =
                new DemoExcerpt(folder.resolve(brand + "-cases.csv"), folder.resolve(brand + "-messages.csv"), brand);
        Set<String> chosen = new HashSet<>();
        excerpt.copy(year.cases(), excerpt.cases, OF_RECORDS, id -> chosen.size() < cases && chosen.add(id));
        excerpt.copy(year.messages(), excerpt.messages, OF_MESSAGES, chosen::contains);
        return excerpt;
    }

    private void copy(Path from, Path to, Columns columns, Predicate<String> isChosen) throws IOException {
        try (CsvReader<CsvRecord> rows = CsvReader.builder()
                        .ofCsvRecord(new InputStreamReader(
                                new GZIPInputStream(Files.newInputStream(from)), StandardCharsets.UTF_8));
                CsvWriter chosen = CsvWriter.builder().build(to)) {
            for (CsvRecord row : rows) {
                List<String> fields = new ArrayList<>(row.getFields());
                if (row.getStartingLineNumber() == 1) {
                    chosen.writeRecord(fields);
                } else if (isChosen.test(row.getField(columns.caseId))) {
                    fields.set(columns.brand, brand);
                    chosen.writeRecord(fields);
                }
            }
        }
    }
}
