package org.evenhand.insight.treatment;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.evenhand.insight.cells.CellAnswer.FromCells;
import org.evenhand.insight.cells.CellAnswer.RowsNeeded;
import org.evenhand.insight.cells.ReportCells;
import org.evenhand.insight.cells.RowsAreNeeded;
import org.evenhand.insight.channels.ChannelReports;
import org.evenhand.insight.observed.Attribute;
import org.evenhand.insight.observed.ObservedCaseReader;
import org.evenhand.insight.observed.ObservedCases;

/** Reads what a question is about, from cells where they can say it, and answers it. */
@Singleton
public class TreatmentReports {

    static final String ASKED_FOR = "rows were asked for";

    private final ReportCells cells;
    private final ObservedCaseReader reader;
    private final ChannelReports brands;
    private final Treatment treatment;

    TreatmentReports(
            ReportCells cells,
            ObservedCaseReader reader,
            ChannelReports brands,
            MarginsConfig margins,
            ThresholdsConfig thresholds) {
        this.cells = cells;
        this.reader = reader;
        this.brands = brands;
        this.treatment = new Treatment(margins.margins(), thresholds.thresholds());
    }

    /** The report from the cells, or, where they cannot say it, from the rows. */
    public TreatmentReport of(Question question) {
        return of(question, Optional.empty());
    }

    /** The report from what was asked for. */
    public TreatmentReport of(Question question, Optional<Basis> basis) {
        if (basis.filter(Basis.ROWS::equals).isPresent()) {
            return fromRows(question, ASKED_FOR);
        }
        try {
            return switch (cells.of(
                    question.brand(), question.period(), question.asOf(), words(question), question.tau().seconds())) {
                case FromCells found -> treatment.of(question, CellSource.of(found.table()));
                case RowsNeeded rows -> fromRows(question, rows.because());
            };
        } catch (RowsAreNeeded rows) {
            return fromRows(question, rows.getMessage());
        }
    }

    private static Set<String> words(Question question) {
        Set<String> words = new TreeSet<>();
        question.strata().stream().map(Attribute::word).forEach(words::add);
        words.add(question.grouping().attribute().word());
        return words;
    }

    private TreatmentReport fromRows(Question question, String because) {
        return treatment.of(question, rows(question, because));
    }

    /** The report from the rows with what stands behind its comparison; without, where it has not exactly one. */
    public CloserLook closer(Question question) {
        CaseSource cases = rows(question, "only the rows say what stands behind a comparison");
        TreatmentReport report = treatment.of(question, cases);
        return treatment
                .closer(question, cases, report)
                .orElseGet(() -> new CloserLook(report, List.of(), List.of(), Optional.empty()));
    }

    private CaseSource rows(Question question, String because) {
        ObservedCases cases = reader.of(question.brand(), question.period(), question.asOf());
        if (cases.size() == 0) {
            brands.known(question.brand());
        }
        return new CaseSource.Rows(cases, because);
    }
}
