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
import org.evenhand.insight.suppression.Disclosure;
import org.evenhand.insight.suppression.Privacy;

/** Reads what a question is about, from cells where they can say it, and answers it. */
@Singleton
public class TreatmentReports {

    private static final String CLOSER = "cells know no single sorts of cases, and no moments";

    static final String ASKED_FOR = "rows were asked for";

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
        this.reader = reader;
        this.brands = brands;
        this.disclosure = disclosure;
        this.treatment = new Treatment(margins.margins(), thresholds.thresholds());
    }

    /** As much as whoever asks may see, from the cells, or, where they cannot say it, from the rows. */
    public TreatmentReport of(Question question) {
        return of(question, Optional.empty(), disclosure.ofCaller());
    }

    /** Without what would tell of too few customers: who these are, only rows know. */
    public TreatmentReport of(Question question, Optional<Basis> basis, Privacy privacy) {
        return privacy.isOff() ? of(question, basis) : of(question, cases(question), Privacy.BECAUSE, privacy);
    }

    /** The same of cases that are read already. */
    public TreatmentReport of(Question question, ObservedCases cases, Privacy privacy) {
        return of(question, cases, null, privacy);
    }

    private TreatmentReport of(Question question, ObservedCases cases, String because, Privacy privacy) {
        TreatmentReport report = treatment.of(question, new CaseSource.Rows(cases, because));
        return privacy.isOff() ? report : new PublishedTreatment(privacy, question, cases).of(report);
    }

    /** The report from what was asked for. */
    public TreatmentReport of(Question question, Optional<Basis> basis) {
        if (basis.filter(Basis.ROWS::equals).isPresent()) {
            return fromRows(question, ASKED_FOR);
        }
        try {
            return switch (cells.of(
                    question.brand(),
                    question.period(),
                    question.asOf(),
                    words(question),
                    question.tau().seconds())) {
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
        return of(question, cases(question), because, Privacy.NONE);
    }

    private ObservedCases cases(Question question) {
        ObservedCases cases = reader.of(question.brand(), question.period(), question.asOf());
        if (cases.size() == 0) {
            brands.known(question.brand());
        }
        return cases;
    }

    /**
     * The report with what stands behind its comparison, which only the rows know; without, where it has not exactly one, and
     * for those who may not see what would tell of few customers: single sorts and moments would.
     */
    public CloserLook closer(Question question) {
        Privacy privacy = disclosure.ofCaller();
        ObservedCases cases = cases(question);
        TreatmentReport report = of(question, cases, privacy.isOff() ? CLOSER : Privacy.BECAUSE, privacy);
        Optional<CloserLook> closer =
                privacy.isOff() ? treatment.closer(question, cases, report) : Optional.empty();
        return closer.orElseGet(() -> new CloserLook(report, List.of(), List.of(), Optional.empty()));
    }
}
