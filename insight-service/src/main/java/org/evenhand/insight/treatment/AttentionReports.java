package org.evenhand.insight.treatment;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.evenhand.insight.cells.CellAnswer.FromCells;
import org.evenhand.insight.cells.CellAnswer.RowsNeeded;
import org.evenhand.insight.cells.ReportCells;
import org.evenhand.insight.cells.RowsAreNeeded;
import org.evenhand.insight.channels.ChannelReports;
import org.evenhand.insight.channels.Period;
import org.evenhand.insight.observed.Attribute;
import org.evenhand.insight.observed.ObservedCaseReader;
import org.evenhand.insight.observed.ObservedCases;

/** Reads what a question about who gets attention is about, and answers it. */
@Singleton
public class AttentionReports {

    private final ReportCells cells;
    private final ObservedCaseReader reader;
    private final ChannelReports brands;
    private final Loudness loudness;
    private final Value value;
    private final WentPublic wentPublic;

    AttentionReports(
            ReportCells cells,
            ObservedCaseReader reader,
            ChannelReports brands,
            MarginsConfig margins,
            ThresholdsConfig thresholds,
            PolicyConfig policy) {
        this.cells = cells;
        this.reader = reader;
        this.brands = brands;
        this.loudness = new Loudness(margins.margins(), thresholds.thresholds());
        this.value = new Value(
                margins.margins(), thresholds.thresholds(), policy.tiers().orElse(List.of()));
        this.wentPublic = new WentPublic(thresholds.thresholds());
    }

    public LoudnessReport loudness(ClassesQuestion question) {
        return loudness(question, Optional.empty());
    }

    /** From the rows, which tell most, unless cells are asked for and can say it. */
    public LoudnessReport loudness(ClassesQuestion question, Optional<Basis> basis) {
        if (basis.filter(Basis.CELLS::equals).isEmpty()) {
            return fromRows(question, null);
        }
        try {
            return switch (cells.of(
                    question.brand(),
                    question.period(),
                    question.asOf(),
                    question.strata().stream().map(Attribute::word).toList(),
                    question.horizon().seconds())) {
                case FromCells found ->
                    new CellLoudness(loudness).of(question, CellSource.of(found.table()));
                case RowsNeeded rows -> fromRows(question, rows.because());
            };
        } catch (RowsAreNeeded rows) {
            return fromRows(question, rows.getMessage());
        }
    }

    private LoudnessReport fromRows(ClassesQuestion question, String because) {
        ObservedCases cases = cases(question.brand(), question.period(), question.asOf());
        return loudness.of(question, new CaseSource.Rows(cases, because));
    }

    ValueReport value(ClassesQuestion question) {
        return value.of(question, cases(question.brand(), question.period(), question.asOf()));
    }

    WentPublicReport wentPublic(WentPublicQuestion question) {
        return wentPublic.of(question, cases(question.brand(), question.period(), question.asOf()));
    }

    private ObservedCases cases(String brand, Period period, Instant asOf) {
        ObservedCases cases = reader.of(brand, period, asOf);
        if (cases.size() == 0) {
            brands.known(brand);
        }
        return cases;
    }
}
