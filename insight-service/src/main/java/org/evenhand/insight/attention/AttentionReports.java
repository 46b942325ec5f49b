package org.evenhand.insight.attention;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
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
import org.evenhand.insight.observed.Period;
import org.evenhand.insight.suppression.Disclosure;
import org.evenhand.insight.suppression.Privacy;

/** Reads what a question about who gets attention is about, and answers it. */
@Singleton
public class AttentionReports {

    private final ReportCells cells;
    private final Disclosure disclosure;
    private final ObservedCaseReader reader;
    private final ChannelReports brands;
    private final Loudness loudness;
    private final Value value;

    AttentionReports(
            ReportCells cells,
            Disclosure disclosure,
            ObservedCaseReader reader,
            ChannelReports brands,
            MarginsConfig margins,
            ThresholdsConfig thresholds,
            PolicyConfig policy) {
        this.cells = cells;
        this.disclosure = disclosure;
        this.reader = reader;
        this.brands = brands;
        this.loudness = new Loudness(margins.margins(), thresholds.thresholds());
        this.value = new Value(
                margins.margins(), thresholds.thresholds(), policy.tiers().orElse(List.of()));
    }

    /** As much as whoever asks may see, from the rows, which tell most, unless cells are asked for and can say it. */
    public LoudnessReport loudness(ClassesQuestion question, Optional<Basis> basis) {
        return loudness(question, disclosure.ofCaller(), basis);
    }

    /** Without what would tell of too few customers. */
    LoudnessReport loudness(ClassesQuestion question, Privacy privacy, Optional<Basis> basis) {
        if (basis.filter(Basis.CELLS::equals).isEmpty()) {
            return fromRows(question, privacy, null);
        }
        if (!privacy.isOff()) {
            return fromRows(question, privacy, Basis.NO_CUSTOMERS);
        }
        try {
            return switch (cells.of(
                    question.brand(),
                    question.period(),
                    question.asOf(),
                    question.strata().stream().map(Attribute::word).toList(),
                    question.horizon().seconds())) {
                case FromCells found -> new CellLoudness(loudness).of(question, CellSource.of(found.table()));
                case RowsNeeded rows -> fromRows(question, privacy, rows.because());
            };
        } catch (RowsAreNeeded rows) {
            return fromRows(question, privacy, rows.getMessage());
        }
    }

    private LoudnessReport fromRows(ClassesQuestion question, Privacy privacy, String because) {
        ObservedCases cases = cases(question.brand(), question.period(), question.asOf());
        return loudness(question, new CaseSource.Rows(cases, because), privacy);
    }

    /** The same of cases that are read already. */
    public LoudnessReport loudness(ClassesQuestion question, ObservedCases cases, Privacy privacy) {
        return loudness(question, new CaseSource.Rows(cases, null), privacy);
    }

    private LoudnessReport loudness(ClassesQuestion question, CaseSource.Rows cases, Privacy privacy) {
        LoudnessReport report = loudness.of(question, cases);
        return privacy.isOff() ? report : new PublishedAttention(privacy, cases.cases()).loudness(question, report);
    }

    /** Whether tiers of value are served alike, without what would tell of too few customers. */
    public ValueReport value(ClassesQuestion question, Privacy privacy) {
        ObservedCases cases = cases(question.brand(), question.period(), question.asOf());
        ValueReport report = value.of(question, cases);
        return privacy.isOff() ? report : new PublishedAttention(privacy, cases).value(question, report);
    }

    private ObservedCases cases(String brand, Period period, Instant asOf) {
        ObservedCases cases = reader.ofRequest(brand, period, asOf);
        if (cases.size() == 0) {
            brands.known(brand);
        }
        return cases;
    }
}
