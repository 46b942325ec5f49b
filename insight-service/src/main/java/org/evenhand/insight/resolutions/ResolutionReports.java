package org.evenhand.insight.resolutions;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.evenhand.insight.cells.CellAnswer.FromCells;
import org.evenhand.insight.cells.CellAnswer.RowsNeeded;
import org.evenhand.insight.cells.CellTable;
import org.evenhand.insight.cells.DesignEffects;
import org.evenhand.insight.cells.ReportCells;
import org.evenhand.insight.cells.RowsAreNeeded;
import org.evenhand.insight.channels.ChannelReports;
import org.evenhand.insight.measures.Basis;
import org.evenhand.insight.measures.ThresholdsConfig;
import org.evenhand.insight.observed.ObservedCaseReader;
import org.evenhand.insight.observed.ObservedCases;
import org.evenhand.insight.observed.Period;
import org.evenhand.insight.suppression.Disclosure;
import org.evenhand.insight.suppression.Privacy;

/** Reads what a question is about, from cells where they can say it, and answers it. */
@Singleton
public class ResolutionReports {

    private final ReportCells cells;
    private final DesignEffects designEffects;
    private final Disclosure disclosure;
    private final ObservedCaseReader reader;
    private final ChannelReports brands;
    private final Resolutions resolutions;

    ResolutionReports(
            ReportCells cells,
            DesignEffects designEffects,
            Disclosure disclosure,
            ObservedCaseReader reader,
            ChannelReports brands,
            ThresholdsConfig thresholds) {
        this.cells = cells;
        this.designEffects = designEffects;
        this.disclosure = disclosure;
        this.reader = reader;
        this.brands = brands;
        this.resolutions = new Resolutions(thresholds.thresholds());
    }

    /** As much as whoever asks may see, from the cells, or, where they cannot say it, from the rows. */
    public ResolutionReport of(Question question) {
        return of(question, disclosure.ofCaller(), Optional.empty());
    }

    /** The report from what was asked for, without what would tell of too few customers. */
    ResolutionReport of(Question question, Privacy privacy, Optional<Basis> basis) {
        if (basis.filter(Basis.ROWS::equals).isPresent()) {
            return fromRows(question, privacy, Basis.ASKED_FOR);
        }
        if (!privacy.isOff()) {
            return fromRows(question, privacy, Basis.NO_CUSTOMERS);
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
                case RowsNeeded rows -> fromRows(question, privacy, rows.because());
            };
        } catch (RowsAreNeeded rows) {
            return fromRows(question, privacy, rows.getMessage());
        }
    }

    private ResolutionReport fromCells(Question question, CellTable table, long horizon) {
        if (table.groups().stream().allMatch(each -> each.endings().cases() == 0)) {
            throw new RowsAreNeeded("no ending is recorded, and only the rows say why");
        }
        double designEffect = designEffects
                .of(question.brand())
                .orElseThrow(
                        () -> new RowsAreNeeded(
                                "it was not computed yet how much alike the cases of one customer are, which happens at night"));
        return resolutions.of(question, new CellSource(table, horizon, designEffect));
    }

    private ResolutionReport fromRows(Question question, Privacy privacy, String because) {
        ObservedCases cases = reader.ofRequest(question.brand(), question.period(), question.asOf());
        if (cases.size() == 0) {
            brands.known(question.brand());
        }
        return of(question, new EndingSource.Rows(cases, because), privacy);
    }

    /** By channel, at the usual horizon, of cases that are read already. */
    public ResolutionReport byChannel(String brand, Period period, Instant asOf, ObservedCases cases, Privacy privacy) {
        return of(
                new Question(brand, period, asOf, Optional.empty(), Grouping.CHANNEL),
                new EndingSource.Rows(cases, null),
                privacy);
    }

    private ResolutionReport of(Question question, EndingSource.Rows cases, Privacy privacy) {
        ResolutionReport report = resolutions.of(question, cases);
        return privacy.isOff()
                ? report
                : new PublishedResolutions(privacy, question.grouping(), cases.cases()).of(report);
    }
}
