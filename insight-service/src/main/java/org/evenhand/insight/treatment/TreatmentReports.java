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
import org.evenhand.insight.comparison.CaseSource;
import org.evenhand.insight.comparison.CellSource;
import org.evenhand.insight.measures.Basis;
import org.evenhand.insight.measures.MarginsConfig;
import org.evenhand.insight.measures.ThresholdsConfig;
import org.evenhand.insight.observed.Attribute;
import org.evenhand.insight.observed.ObservedCaseReader;
import org.evenhand.insight.observed.ObservedCases;
import org.evenhand.insight.suppression.Disclosure;
import org.evenhand.insight.suppression.Privacy;

/** Reads what a question is about, from cells where they can say it, and answers it. */
@Singleton
public class TreatmentReports {

    public static final String LOOKED_CLOSER = "only the rows say what stands behind a comparison";

    private final ReportCells cells;
    private final ObservedCaseReader reader;
    private final ChannelReports brands;
    private final Disclosure disclosure;
    private final Treatment treatment;

    TreatmentReports(
            ReportCells cells,
            ObservedCaseReader reader,
            ChannelReports brands,
            Disclosure disclosure,
            MarginsConfig margins,
            ThresholdsConfig thresholds) {
        this.cells = cells;
        this.disclosure = disclosure;
        this.reader = reader;
        this.brands = brands;
        this.treatment = new Treatment(margins.margins(), thresholds.thresholds());
    }

    /** As much as whoever asks may see, from the cells, or, where they cannot say it, from the rows. */
    public TreatmentReport of(Question question) {
        return of(question, disclosure.ofCaller(), Optional.empty());
    }

    /** Without what would tell of too few customers. */
    public TreatmentReport of(Question question, Privacy privacy) {
        return of(question, privacy, Optional.empty());
    }

    /** The report from what was asked for. */
    public TreatmentReport of(Question question, Privacy privacy, Optional<Basis> basis) {
        if (basis.filter(Basis.ROWS::equals).isPresent()) {
            return fromRows(question, privacy, Basis.ASKED_FOR);
        }
        if (!privacy.isOff()) {
            return fromRows(question, privacy, Basis.NO_CUSTOMERS);
        }
        try {
            return switch (cells.of(
                    question.brand(),
                    question.period(),
                    question.asOf(),
                    words(question),
                    question.tau().seconds())) {
                case FromCells found -> treatment.of(question, CellSource.of(found.table()));
                case RowsNeeded rows -> fromRows(question, privacy, rows.because());
            };
        } catch (RowsAreNeeded rows) {
            return fromRows(question, privacy, rows.getMessage());
        }
    }

    private static Set<String> words(Question question) {
        Set<String> words = new TreeSet<>();
        question.strata().stream().map(Attribute::word).forEach(words::add);
        words.add(question.grouping().attribute().word());
        return words;
    }

    private TreatmentReport fromRows(Question question, Privacy privacy, String because) {
        return of(question, rows(question, because), privacy);
    }

    /** The report of cases that are read already. */
    public TreatmentReport of(Question question, ObservedCases cases, Privacy privacy) {
        return of(question, new CaseSource.Rows(cases, null), privacy);
    }

    private TreatmentReport of(Question question, CaseSource.Rows cases, Privacy privacy) {
        TreatmentReport report = treatment.of(question, cases);
        return privacy.isOff() ? report : new PublishedTreatment(privacy, question, cases.cases()).of(report);
    }

    /**
     * The report from the rows with what stands behind its comparison; without, where it has not exactly one, and for those
     * who may see nothing that would tell of too few customers: single sorts and moments would.
     */
    public CloserLook closer(Question question) {
        CaseSource.Rows cases = rows(question, LOOKED_CLOSER);
        Privacy privacy = disclosure.ofCaller();
        TreatmentReport report = of(question, cases, privacy);
        Optional<CloserLook> closer = privacy.isOff() ? treatment.closer(question, cases, report) : Optional.empty();
        return closer.orElseGet(() -> new CloserLook(report, List.of(), List.of(), Optional.empty()));
    }

    private CaseSource.Rows rows(Question question, String because) {
        ObservedCases cases = reader.ofRequest(question.brand(), question.period(), question.asOf());
        if (cases.size() == 0) {
            brands.known(question.brand());
        }
        return new CaseSource.Rows(cases, because);
    }
}
