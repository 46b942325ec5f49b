package org.evenhand.insight.resolutions;

import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.evenhand.insight.cells.CellAnswer.FromCells;
import org.evenhand.insight.cells.CellAnswer.RowsNeeded;
import org.evenhand.insight.cells.CellTable;
import org.evenhand.insight.cells.DesignEffects;
import org.evenhand.insight.cells.ReportCells;
import org.evenhand.insight.cells.RowsAreNeeded;
import org.evenhand.insight.channels.ChannelReports;
import org.evenhand.insight.observed.ObservedCaseReader;
import org.evenhand.insight.observed.ObservedCases;
import org.evenhand.insight.treatment.Basis;
import org.evenhand.insight.treatment.ThresholdsConfig;

/** Reads what a question is about, from cells where they can say it, and answers it. */
@Singleton
public class ResolutionReports {

    private final ReportCells cells;
    private final DesignEffects designEffects;
    private final ObservedCaseReader reader;
    private final ChannelReports brands;
    private final Resolutions resolutions;

    ResolutionReports(
            ReportCells cells,
            DesignEffects designEffects,
            ObservedCaseReader reader,
            ChannelReports brands,
            ThresholdsConfig thresholds) {
        this.cells = cells;
        this.designEffects = designEffects;
        this.reader = reader;
        this.brands = brands;
        this.resolutions = new Resolutions(thresholds.thresholds());
    }

    /** The report from the cells, or, where they cannot say it, from the rows. */
    public ResolutionReport of(Question question) {
        return of(question, Optional.empty());
    }

    /** The report from what was asked for. */
    ResolutionReport of(Question question, Optional<Basis> basis) {
        if (basis.filter(Basis.ROWS::equals).isPresent()) {
            return fromRows(question, "rows were asked for");
        }
        long horizon = question.horizon().orElse(Resolutions.USUAL).seconds();
        try {
            return switch (cells.of(
                    question.brand(),
                    question.period(),
                    question.asOf(),
                    Set.of(question.grouping().word()),
                    horizon)) {
                case FromCells found -> fromCells(question, found.table(), horizon);
                case RowsNeeded rows -> fromRows(question, rows.because());
            };
        } catch (RowsAreNeeded rows) {
            return fromRows(question, rows.getMessage());
        }
    }

    private ResolutionReport fromCells(Question question, CellTable table, long horizon) {
        if (table.groups().stream().allMatch(each -> each.endings().cases() == 0)) {
            return fromRows(question, "no ending is recorded, and only the rows say why");
        }
        OptionalDouble designEffect = designEffects.of(question.brand());
        return designEffect.isPresent()
                ? resolutions.of(question, new CellSource(table, horizon, designEffect.getAsDouble()))
                : fromRows(
                        question,
                        "it was not computed yet how much alike the cases of one customer are, which happens at night");
    }

    private ResolutionReport fromRows(Question question, String because) {
        ObservedCases cases = reader.of(question.brand(), question.period(), question.asOf());
        if (cases.size() == 0) {
            brands.known(question.brand());
        }
        return resolutions.of(question, new EndingSource.Rows(cases, because));
    }
}
